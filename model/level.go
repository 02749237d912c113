package model

import (
	"strings"

	"autoeval/model/fold"
)

// Level is a place on a scale. The zero Level is Unrated: the absence of a
// rating, which is never the same as level 0. Levels of one scale compare with
// < and >; Unrated is below them all but must not be counted among them.
type Level uint8

// Unrated is the absence of a level.
const Unrated Level = 0

// MaxValue is the highest value a scale may have.
const MaxValue = 9

// At returns the level of a scale's value, 0 to MaxValue, and Unrated for any
// other number.
func At(value int) Level {
	if value < 0 || value > MaxValue {
		return Unrated
	}
	return Level(value + 1)
}

// Rated says whether there is a level.
func (l Level) Rated() bool { return l != Unrated }

// Value returns the number of the level on its scale. It is -1 for Unrated, so that
// a forgotten check shows instead of counting as zero.
func (l Level) Value() int { return int(l) - 1 }

// Scale is an ordered list of levels, lowest first, values rising by one from 0.
type Scale struct {
	ID     ScaleID
	Levels []ScaleLevel
}

// ScaleLevel is one level of a scale.
type ScaleLevel struct {
	Level   Level
	Code    string // "M": one or two characters, unique in the scale
	Label   Text   // "Maîtrise"
	Meaning Text   // first person: "Je sais le faire seul·e…"
}

// Autonomy is the scale of what one does with help, alone, and beyond, which
// general grids bring along too.
const Autonomy ScaleID = "autonomy"

// Beyond returns the lowest level that a session of that depth asks for only when
// the person wants it: a Découverte has three answers, and the rest behind « plus ».
// It is Unrated where all levels are asked for at once.
func (s Scale) Beyond(d Depth) Level {
	const plain = 3
	if d != Discover || s.ID != Autonomy || len(s.Levels) <= plain {
		return Unrated
	}
	return At(plain)
}

// Has says whether the level is one of the scale's.
func (s Scale) Has(l Level) bool { return l.Rated() && l.Value() < len(s.Levels) }

// Code returns the level's code, "" when it is not on the scale.
func (s Scale) Code(l Level) string {
	if !s.Has(l) {
		return ""
	}
	return s.Levels[l.Value()].Code
}

// Label returns the level's name, the zero Text when it is not on the scale.
func (s Scale) Label(l Level) Text {
	if !s.Has(l) {
		return Text{}
	}
	return s.Levels[l.Value()].Label
}

// Top returns the scale's highest level.
func (s Scale) Top() Level { return At(len(s.Levels) - 1) }

// Parse reads a level typed by a person: a value ("3"), a code ("m", "M") or its
// name in either language, accents and capitals aside. It returns Unrated when it
// is none of these.
func (s Scale) Parse(text string) Level {
	text = strings.TrimSpace(text)
	for _, l := range s.Levels {
		if strings.EqualFold(text, l.Code) || len(text) == 1 && int(text[0]-'0') == l.Level.Value() {
			return l.Level
		}
	}
	words := fold.Words(text)
	for _, l := range s.Levels {
		if words != "" && (words == fold.Words(l.Label.FR) || words == fold.Words(l.Label.EN)) {
			return l.Level
		}
	}
	return Unrated
}
