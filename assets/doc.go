// Package assets holds the data that ships inside the program: grids, the
// message catalogues (assets/text) and the look of a report. It has no logic:
// whoever owns an idea reads its data from here.
package assets

import "embed"

// Grids holds the built-in grids under grids/: a YAML file each, which people
// read and change, and beside it the same compiled (see store/gridfile), which
// the program starts from. A test holds the two together.
//
//go:embed grids/*.yaml grids/*.json
var Grids embed.FS

// ReportStyle is the look of a report as one HTML page.
//
//go:embed report/report.css
var ReportStyle string
