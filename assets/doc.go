// Package assets holds the data that ships inside the program. It has no logic:
// whoever owns an idea reads its data from here.
//
//	grids/      the built-in grids: a YAML file each, which people read and
//	            change, and the same compiled, which the program starts from
//	text/       every sentence the program says, in French and English
//	report/     the look of a report
//	pictures/   the README's pictures, drawn from the real screens
//
// What is made from something else is made by one command and held fresh by a
// test: the compiled grids (go test ./store/gridfile -run Compiled -update) and
// the pictures (go test ./tui -run Pictures -update).
//
// What a grid says that the register does not (groups, links, anchors, targets)
// is marked "provenance: editorial", and the screens call it indicative.
package assets

import "embed"

// Grids holds the built-in grids under grids/: a YAML file each, and beside it
// the same compiled (see store/gridfile). A test holds the two together.
//
//go:embed grids/*.yaml grids/*.json
var Grids embed.FS

// ReportStyle is the look of a report as one HTML page.
//
//go:embed report/report.css
var ReportStyle string
