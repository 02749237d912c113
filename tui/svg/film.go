package svg

import (
	"fmt"
	"strings"
	"time"

	"autoeval/tui/layout"
)

// Shot is one frame of a recording, and how long it stays.
type Shot struct {
	Frame string
	For   time.Duration
}

// Film draws a recording as one picture that moves: its frames one after the
// other, again and again. Who wants no movement sees the last of them; nothing in
// it is a script. All frames are drawn at one size.
func Film(shots []Shot, size layout.Size, o Options) string {
	p := open(size, o)
	all := time.Duration(0)
	for _, s := range shots {
		all += s.For
	}
	p.out.WriteString(filmStyle(shots, all))
	for i, s := range shots {
		fmt.Fprintf(&p.out, "<g class=\"f\" id=\"f%d\">\n", i)
		p.frame(s.Frame, size.Clamp())
		p.out.WriteString("</g>\n")
	}
	p.out.WriteString("</svg>\n")
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + p.out.String()
}

// filmStyle shows each frame in its time.
func filmStyle(shots []Shot, all time.Duration) string {
	var b strings.Builder
	b.WriteString("<style>\n.f { visibility: hidden; }\n")
	fmt.Fprintf(&b, "#f%d { visibility: visible; }\n@media (prefers-reduced-motion: no-preference) {\n", len(shots)-1)
	from := time.Duration(0)
	for i, s := range shots {
		a, z := share(from, all), share(from+s.For, all)
		fmt.Fprintf(&b, "#f%d { animation: k%d %.2fs step-end infinite; }\n", i, i, all.Seconds())
		if i > 0 {
			fmt.Fprintf(&b, "@keyframes k%d { 0%% { visibility: hidden; } %.3f%% { visibility: visible; }", i, a)
		} else {
			fmt.Fprintf(&b, "@keyframes k%d { 0%% { visibility: visible; }", i)
		}
		if i < len(shots)-1 {
			fmt.Fprintf(&b, " %.3f%% { visibility: hidden; }", z)
		}
		b.WriteString(" }\n")
		from += s.For
	}
	b.WriteString("}\n</style>\n")
	return b.String()
}

func share(part, all time.Duration) float64 { return 100 * float64(part) / float64(max(all, 1)) }
