// Package assets holds the data that ships inside the program: grids, the
// message catalogues (assets/text) and the report template. It has no logic:
// whoever owns an idea reads its data from here.
package assets

import "embed"

// Grids holds the built-in grid files, one YAML file a grid, under grids/.
//
//go:embed grids/*.yaml
var Grids embed.FS

// Report is the template of a report as one HTML page.
//
//go:embed report/report.html.tmpl
var Report string
