# The share by year that bench/large.js asks, on the same tables, with base R.
folder <- commandArgs(trailingOnly = TRUE)[1]
exercises <- read.csv(file.path(folder, "exercises.csv"))
participants <- read.csv(file.path(folder, "participants.csv"))
organisers <- participants[participants$role == "organiser", c("activity", "actor")]
both <- merge(exercises[, c("id", "start")], organisers, by.x = "id", by.y = "activity")
both$year <- substr(both$start, 1, 4)
print(tapply(both$actor == "P01", both$year, mean))
