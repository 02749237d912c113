package theme

// Glyphs are the marks the screens draw with, each one cell wide and none an
// emoji. The ASCII set says the same with 7-bit characters, no letter that could
// be read as a level or as part of a word among those that stand beside one.
type Glyphs struct {
	Cursor, Check, Cross, Dot, Sep  string
	Up, Down, Same, Arrow, Target   string
	On, Off                         string // confidence and the like: ●○
	Full, Rest                      string // progress bar: ━─
	Rule, Bar                       string // ─ │
	Ellipsis, More, Less            string // what was cut; a page goes on below, above
	Left, Right                     string
	Linked, Declared, Confirmed     string   // strength of evidence
	Open, Done, Late                string   // actions and sessions
	Rises                           []string // ▁ to █, rising
	Shades                          []string // blank to full, rising
	UpperHalf, LowerHalf, FullBlock string
}

func unicodeGlyphs() Glyphs {
	return Glyphs{
		Cursor: "▸", Check: "✓", Cross: "✗", Dot: "·", Sep: "›",
		Up: "▲", Down: "▼", Same: "=", Arrow: "→", Target: "◇",
		On: "●", Off: "○", Full: "━", Rest: "─",
		Rule: "─", Bar: "│",
		Ellipsis: "…", More: "↓", Less: "↑", Left: "‹", Right: "›",
		Linked: "◐", Declared: "○", Confirmed: "●",
		Open: "○", Done: "✓", Late: "!",
		Rises:     []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
		Shades:    []string{" ", "░", "▒", "▓", "█"},
		UpperHalf: "▀", LowerHalf: "▄", FullBlock: "█",
	}
}

func asciiGlyphs() Glyphs {
	return Glyphs{
		Cursor: ">", Check: "*", Cross: "x", Dot: ".", Sep: ">",
		Up: "^", Down: "v", Same: "=", Arrow: ">", Target: "|",
		On: "#", Off: "_", Full: "=", Rest: "-",
		Rule: "-", Bar: "|",
		Ellipsis: "~", More: "+", Less: "-", Left: "<", Right: ">",
		Linked: "%", Declared: "o", Confirmed: "#",
		Open: "o", Done: "*", Late: "!",
		Rises:     []string{"_", "_", ".", ".", "-", "-", "=", "#"},
		Shades:    []string{" ", ".", ":", "+", "#"},
		UpperHalf: "\"", LowerHalf: "_", FullBlock: "#",
	}
}
