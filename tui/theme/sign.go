package theme

// Sign returns a sign of the screens as this look draws it, by the name that it
// has among the guides; "" for a name that is none.
func (t *Theme) Sign(name string) string {
	g := t.Glyph
	switch name {
	case "meter":
		return g.Full + g.Full + g.Rest
	case "none":
		return g.Dot
	case "confidence":
		return g.On + g.On + g.Off
	case "strength":
		return g.Declared + " " + g.Linked + " " + g.Confirmed
	case "target":
		return g.Target
	case "up":
		return g.Up
	case "down":
		return g.Down
	case "same":
		return g.Same
	case "late":
		return g.Late
	case "first":
		return "+"
	case "waits":
		return g.Confirmed + " " + g.Linked
	case "hidden":
		return "?"
	case "done":
		return g.Check
	case "here":
		return g.Cursor
	case "reworded":
		return "~"
	case "split":
		return t.plain("÷", "/")
	case "dropped":
		return t.plain("×", "-")
	case "carried":
		return "a"
	case "version":
		return t.plain("┊", ":")
	case "todo":
		return g.Open
	case "failed":
		return g.Cross
	case "turn":
		return g.Left + " " + g.Right
	case "cell":
		return "[ ]"
	}
	return ""
}

// plain returns a sign, or its stand-in where the look has ASCII alone.
func (t *Theme) plain(sign, ascii string) string {
	if t.Options.ASCII {
		return ascii
	}
	return sign
}
