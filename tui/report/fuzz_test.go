package report

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/model/safetext"
	texts "autoeval/model/safetext/hostile"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

// FuzzForms writes a report that says any text in every form: nothing of it acts
// on a terminal, and none of it is markup.
func FuzzForms(f *testing.F) {
	for i, h := range texts.Texts() {
		if i%4 == 0 {
			f.Add(h.Text[:min(len(h.Text), 200)])
		}
	}
	for _, s := range []string{hostile, "```\n# a", "</style></svg>", "<!--", "\" onload=\"x", "|---|", "1. a", "&lt;b&gt;", "![x](y)", "<javascript:x>"} {
		f.Add(s)
	}
	p := lang.New(model.French)
	f.Fuzz(func(t *testing.T, text string) {
		calm := forms(t, Make(subject(t, ""), p))
		for name, page := range forms(t, Make(subject(t, text), p)) {
			for _, l := range strings.Split(page, "\n") {
				if bad := tuitest.Unsafe(l); bad != "" && !strings.Contains(calm[name], l) {
					t.Fatalf("%s: %q in %.200q", name, bad, l)
				}
			}
			switch name {
			case "html": // as many tags as a report without the text, or more of our own for lines that are not empty
				if got := foreign(page); got != "" {
					t.Fatalf("html: a tag of the text's: %q", got)
				}
			case "md":
				if n := fences(page); n != fences(calm[name]) {
					t.Fatalf("md: %d fences, %d without the text", n, fences(calm[name]))
				}
				if got := unescaped(page); got != "" {
					t.Fatalf("md: %q", got)
				}
			}
			if safetext.Block(text) != "" && strings.TrimSpace(text) != "" && page == "" {
				t.Fatalf("%s: empty", name)
			}
		}
	})
}

// ours are the elements that a report may have.
const ours = " !DOCTYPE html head meta title style body main h1 h2 h3 dl dt dd p section ul li table caption thead colgroup col tbody tr th td figure figcaption svg rect text tspan path circle line g footer div span "

// foreign returns the first tag that is none of ours, "" if all are.
func foreign(page string) string {
	for i := strings.IndexByte(page, '<'); i >= 0; i = strings.IndexByte(page, '<') {
		page = page[i+1:]
		name := strings.TrimPrefix(page, "/")
		if end := strings.IndexAny(name, " />\n"); end >= 0 {
			name = name[:end]
		}
		if !strings.Contains(ours, " "+name+" ") {
			return name
		}
		if end := strings.IndexByte(page, '>'); end >= 0 && strings.Contains(page[:end], " on") {
			return page[:end]
		}
	}
	return ""
}

// fences counts the lines that open or close a block of code.
func fences(page string) (n int) {
	for _, l := range strings.Split(page, "\n") {
		if t := strings.TrimLeft(l, " "); len(l)-len(t) < 4 && strings.HasPrefix(t, "```") {
			n++
		}
	}
	return n
}

// unescaped returns a line outside the blocks of code that has HTML or a link in it.
func unescaped(page string) string {
	code := false
	for _, l := range strings.Split(page, "\n") {
		if strings.HasPrefix(l, "```") {
			code = !code
			continue
		}
		bare := strings.NewReplacer("\\\\", "", "\\<", "", "\\[", "", "\\`", "").Replace(l)
		if !code && strings.ContainsAny(bare, "<[`") {
			return l
		}
	}
	return ""
}
