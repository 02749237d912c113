package gridfile

import "fmt"

// Problem is what is wrong with a grid file. The values are stable: whoever
// speaks to people finds their words by them.
type Problem string

// The problems.
const (
	BadSyntax       Problem = "bad-syntax"       // no YAML; Detail says where it stops making sense
	NotText         Problem = "not-text"         // bytes that are no text; Detail is the byte's number in its line
	NotAllowed      Problem = "not-allowed"      // YAML anchors, aliases, tags, several documents; Detail names it
	TooLarge        Problem = "too-large"        // the file, a list or a text; Detail names it
	TooDeep         Problem = "too-deep"         // nested beyond what the form has
	WrongType       Problem = "wrong-type"       // a list where a text is due and the like; Detail is the field
	UnknownField    Problem = "unknown-field"    // Detail is the field
	TooNew          Problem = "too-new"          // a later form; Detail is its number
	DuplicateField  Problem = "duplicate-field"  // Detail is the field
	MissingField    Problem = "missing-field"    // Detail is the field
	MissingLanguage Problem = "missing-language" // Detail is the field and the language: "title.en"
	BadValue        Problem = "bad-value"        // not of the form the field has; Detail is field and value
	DuplicateCode   Problem = "duplicate-code"   // of an item, activity, scale, group…; Detail is the code
	LevelOrder      Problem = "level-order"      // a scale's values do not rise by one from 0; Detail is the value
	OutOfScale      Problem = "out-of-scale"     // an anchor's or target's level; Detail is what and which
	NoSuchLink      Problem = "no-such-link"     // to an item, activity, scale or group; Detail is what and which
)

// Error says what is wrong with a file and where.
type Error struct {
	File    string
	Line    int // from 1; 0 when it is no line's
	Problem Problem
	Detail  string
}

// Error reads "file:line: what is wrong".
func (e *Error) Error() string {
	where := e.File
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d", e.File, e.Line)
	}
	if e.Detail == "" {
		return where + ": " + e.Problem.words()
	}
	return where + ": " + e.Problem.words() + ": " + e.Detail
}

func (p Problem) words() string {
	switch p {
	case BadSyntax:
		return "not valid YAML"
	case NotText:
		return "not text at byte"
	case NotAllowed:
		return "not allowed in a grid"
	case TooLarge:
		return "too large"
	case TooDeep:
		return "nested too deep"
	case WrongType:
		return "wrong kind of value"
	case UnknownField:
		return "unknown field"
	case TooNew:
		return "of a newer version"
	case DuplicateField:
		return "field given twice"
	case MissingField:
		return "missing field"
	case MissingLanguage:
		return "missing language"
	case BadValue:
		return "bad value"
	case DuplicateCode:
		return "code used twice"
	case LevelOrder:
		return "values must rise by one from 0"
	case OutOfScale:
		return "no such level on the scale"
	case NoSuchLink:
		return "link to nothing"
	}
	return string(p)
}
