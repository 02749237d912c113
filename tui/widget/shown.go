package widget

import "fmt"

// Shown is which rows a box of h lines shows, of how many: "1-12/16". It is ""
// where all show. What is no row to count, such as a heading, is left out.
func (l *List) Shown(h, rowHeight int, counts func(i int) bool) string {
	from, to := l.Window(h, rowHeight)
	if to-from >= l.n {
		return ""
	}
	first, last, all := 0, 0, 0
	for i := range l.n {
		if !counts(i) {
			continue
		}
		all++
		if i >= from && first == 0 {
			first = all
		}
		if i < to {
			last = all
		}
	}
	return fmt.Sprintf("%d-%d/%d", first, last, all)
}
