// Package framework reads and writes grids in the forms of other systems: the
// competency frameworks of Moodle (CSV of tool_lpimportcsv) and of 1EdTech CASE
// (JSON, 1.0 and 1.1). What a form has no place for is told as a list of Loss,
// before anything is written or kept.
//
//	losses := framework.Losses(grid, framework.Moodle, model.French)
//	err := framework.Write(w, grid, framework.Moodle, model.French)
//	grid, losses, err := framework.Read(name, data)
//
// A file from elsewhere is not trusted: it is bounded (2 MiB, 500 items), its
// texts come out clean (see safetext), and what is made of it passes the checks
// of a grid file.
package framework

import (
	"errors"
	"fmt"
	"io"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// Format is a form of another system.
type Format string

// The forms that are read and written.
const (
	Moodle Format = "moodle"
	CASE   Format = "case"   // 1.0
	CASE11 Format = "case11" // 1.1; reading takes both for CASE
)

// Why a file is not read.
var (
	ErrFormat   = errors.New("not a framework of a known form")
	ErrTooLarge = errors.New("the file is larger than a framework may be")
	ErrBroken   = errors.New("the file is not well-formed")
	ErrNoGrid   = errors.New("no row or document says what the framework is")
	ErrTwice    = errors.New("two entries have the same identifier")
	ErrNoItems  = errors.New("the framework has no competencies")
)

// Fault says where a file is not as it should be. It wraps one of the errors
// above.
type Fault struct {
	Err   error
	Line  int    // from 1; 0 when it is no line's
	Where string // an identifier or a field, "" if none
}

func (f *Fault) Error() string { return fmt.Sprintf("line %d: %s: %v", f.Line, f.Where, f.Err) }
func (f *Fault) Unwrap() error { return f.Err }

const (
	maxBytes = 2 << 20
	maxItems = 500
)

// What a form has no place for. The values are stable: whoever speaks to people
// finds their words by them.
type What string

// The losses.
const (
	LostLanguage   What = "language"       // the texts of the other language
	LostFacts      What = "facts"          // level, registration, successors, modalities
	LostKinds      What = "evidence-kinds" // the kinds of evidence
	LostTargets    What = "targets"        // target profiles that find no place
	LostProvenance What = "provenance"     // that links, anchors or groups are indicative
	LostTitles     What = "titles"         // names that are cut
	LostLabels     What = "labels"         // short names for charts
	LostExamples   What = "examples"       // examples from before the diploma
	LostMeanings   What = "meanings"       // what the levels of a scale mean in general
	LostCodes      What = "level-codes"    // the letters of levels
	LostMarks      What = "marks"          // the certifier's codes
	LostAnchors    What = "anchors"        // anchors of items that have not one for each level
	LostYears      What = "years"          // in which year an item is practised
	LostBreaks     What = "line-breaks"    // lines that are joined, or read as something else
	LostTargetName What = "target-names"   // what a target profile is called, and that it is indicative
	LostVersion    What = "version"        // the version's name
	LostMarkup     What = "markup"         // signs that a form takes for marks of its own
	LostGroups     What = "groups"         // groups of nothing
	LostAttitudes  What = "attitudes"      // that items are attitudes and not competencies
	LostRules      What = "rules"          // read: rules of completion
	LostLinks      What = "links"          // read: relations that lead to nothing here
	LostDetails    What = "details"        // read: fields that a grid does not have
)

// Loss is what is not kept, and of how many.
type Loss struct {
	What What
	N    int
}

// Write writes a grid in a form, its texts in one language.
func Write(w io.Writer, g *model.Grid, f Format, l model.Lang) error {
	switch f {
	case Moodle:
		return writeMoodle(w, g, l)
	case CASE, CASE11:
		return writeCASE(w, g, f, l)
	}
	return ErrFormat
}

// Losses returns what a form would not keep of a grid.
func Losses(g *model.Grid, f Format, l model.Lang) []Loss {
	out := common(g, l)
	switch f {
	case Moodle:
		return append(out, lostInMoodle(g, l)...)
	case CASE, CASE11:
		return append(out, lostInCASE(g, l)...)
	}
	return nil
}

// Read makes a grid of a file of one of the forms, found by what it holds. The
// error wraps ErrFormat where it is none of them.
func Read(name string, data []byte) (*model.Grid, []Loss, error) {
	if len(data) > maxBytes {
		return nil, nil, ErrTooLarge
	}
	var g *model.Grid
	var lost []Loss
	var err error
	switch Detect(data) {
	case KindMoodle:
		g, lost, err = readMoodle(data)
	case KindCASE:
		g, lost, err = readCASE(data)
	default:
		return nil, nil, ErrFormat
	}
	if err != nil {
		return nil, nil, err
	}
	if g, err = checked(name, g); err != nil {
		return nil, nil, err
	}
	return g, lost, nil
}

// checked puts a grid through its file form, which holds the rules, and gives it
// a digest of its content for a version where the file names none.
func checked(name string, g *model.Grid) (*model.Grid, error) {
	if g.Count(model.Competency)+g.Count(model.Attitude) == 0 {
		return nil, ErrNoItems
	}
	if g.Version == "" {
		g.Version = gridfile.Hash(g)[:8]
	}
	out, err := gridfile.Marshal(g)
	if err != nil {
		return nil, fmt.Errorf("read framework: %w", err)
	}
	return gridfile.Parse(name, out)
}
