# What bench/graph.js measures, with igraph on the same ties. Prints a line a measure: name, median seconds, check.
suppressMessages(library(igraph))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
n <- as.integer(arguments[2])
runs <- as.integer(arguments[3])
ints <- function(name) {
  file <- file.path(folder, name)
  readBin(file, "integer", n = file.size(file) / 4, size = 4)
}
sources <- ints("sources") + 1
g <- make_graph(rbind(ints("from") + 1, ints("to") + 1), n = n, directed = FALSE)
between <- function() {
  if (length(sources) == n) return(betweenness(g))
  igraph:::betweenness_subset_impl(g, directed = FALSE, sources = sources, targets = V(g))
}
measured <- function(name, work, check = sum) {
  value <- NULL
  took <- replicate(runs, system.time(value <<- work())[["elapsed"]])
  cat(name, median(took), sprintf("%.15g", check(value)), "\n")
}
# Clocks of R tick in milliseconds, so that short work is done several times over.
over <- if (n <= 1000) 20 else 1
cat("over", over, 0, "\n")
measured("betweenness", between)
measured("pagerank", function() { for (k in seq_len(over)) x <- page_rank(g)$vector; x }, function(x) sum(x^2))
measured("constraint", function() { for (k in seq_len(over)) x <- constraint(g); x })
measured("leiden", function() cluster_leiden(g, objective_function = "modularity", n_iterations = 2),
  function(c) modularity(g, membership(c)))
