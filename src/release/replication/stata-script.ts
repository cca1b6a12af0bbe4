/** A do-file for Stata that asks the simpler questions of `questions.csv`; we have no Stata to run it in, and it says so. */
export const STATA_SCRIPT = `* Recomputes sums of transfers from questions.csv and the tables in data, with nothing of ours.
* NOT RUN BY US: we have no Stata. It follows replicate.R, which is run and compared; tell us where it fails.
* It covers sums of TIV and of units of the layer transfers that name suppliers and recipients one by one, have no
* condition, and whose period is whole calendar years. Everything else of questions.csv it lists as not covered.
version 16
clear all
set more off

import delimited using "questions.csv", varnames(1) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
gen byte simple = covered == "yes" & layer == "transfers" & measure == "sum" & inlist(value, "tiv-millions", "units")
replace simple = 0 if !inlist(to_mode, "", "any") | without != ""
replace simple = 0 if where_activity + where_series + where_kind + where_item + where_service + where_agency + where_status + where_mode + where_institution + where_place != ""
replace simple = 0 if period_from != "" & substr(period_from, 5, 6) != "-01-01"
replace simple = 0 if period_to != "" & substr(period_to, 5, 6) != "-12-31"
replace simple = 0 if strpos(to, ";") > 0
tempfile asked
save "${"`"}asked'"

import delimited using "data/transfers.csv", varnames(1) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
keep id register supplier recipient status source
rename (id source) (deal deal_source)
tempfile deals
save "${"`"}deals'"
import delimited using "data/deliveries.csv", varnames(1) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
keep deal year units_best tiv_millions source
merge m:1 deal using "${"`"}deals'", keep(match) nogenerate
gen int y = real(substr(year, 1, 4))
gen double amount_tiv = real(tiv_millions)
gen double amount_units = real(units_best)
tempfile rows
save "${"`"}rows'"

use "${"`"}asked'", clear
keep if simple
local n = _N
forvalues k = 1/${"`"}n' {
    use "${"`"}asked'", clear
    keep if simple
    foreach field in id item value from to period_from period_to status vintage left_out_sources ours {
        local ${"`"}field' = ${"`"}field'[${"`"}k']
    }
    use "${"`"}rows'", clear
    if "${"`"}vintage'" != "" & "${"`"}vintage'" != "all" keep if register == "" | register == "${"`"}vintage'"
    if "${"`"}status'" != "all" drop if inlist(status, "planned", "postponed", "cancelled", "pledged", "intended", "licensed")
    if "${"`"}status'" == "held" drop if inlist(status, "announced", "ordered")
    if "${"`"}period_from'" != "" keep if y >= real(substr("${"`"}period_from'", 1, 4))
    if "${"`"}period_to'" != "" keep if y <= real(substr("${"`"}period_to'", 1, 4))
    if "${"`"}from'" != "" keep if strpos(";${"`"}from';", ";" + supplier + ";") > 0
    if "${"`"}to'" != "" keep if strpos("|${"`"}to'|", "|" + recipient + "|") > 0
    if "${"`"}left_out_sources'" != "" {
        drop if deal_source != "" & strpos(";${"`"}left_out_sources';", ";" + deal_source + ";") > 0
        drop if source != "" & strpos(";${"`"}left_out_sources';", ";" + source + ";") > 0
    }
    local column = cond("${"`"}value'" == "units", "amount_units", "amount_tiv")
    quietly summarize ${"`"}column'
    display "${"`"}id'/${"`"}item' ours ${"`"}ours' recomputed " %18.6f r(sum)
}
use "${"`"}asked'", clear
list id item measure layer reason if !simple, noobs string(60)
`;
