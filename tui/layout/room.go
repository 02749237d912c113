package layout

// The cells that stay free, each with one meaning.
const (
	Margin = 1 // before what a page says, and behind it
	Mark   = 2 // the mark of a row, with the blank behind it
	Gap    = 2 // between two columns of a line
	Aisle  = 3 // between two panes
)

// Rest returns how many of w cells are left when parts are taken, never below
// zero.
func Rest(w int, parts ...int) int {
	for _, p := range parts {
		w -= p
	}
	return max(w, 0)
}

// Column returns the width of what has a margin on one side only: a list, whose
// last column is for its scroll mark, or a line that begins at the edge.
func Column(w int) int { return Rest(w, Margin) }

// Text returns the width of running text, which has a margin on both sides.
func Text(w int) int { return Rest(w, Margin, Margin) }

// Marked returns what is left of a row behind its mark.
func Marked(w int) int { return Rest(w, Mark) }

// Form returns the width of what one reads or fills in under a heading: a margin
// before it, and behind it room for a mark.
func Form(w int) int { return Rest(w, Margin, Mark) }

// Inset returns the width of what stands in from both sides of running text, as
// an answer under its question.
func Inset(w int) int { return Text(Text(w)) }

// Pane returns the width of a second pane beside a first one of left cells.
func Pane(w, left int) int { return Rest(w, left, Aisle) }
