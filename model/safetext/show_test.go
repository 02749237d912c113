package safetext

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"autoeval/model/safetext/hostile"
)

func TestLineShowsWhatCouldAct(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Renée, « l’été » à 12 h !", "Renée, « l’été » à 12 h !"},
		{"\x1b[31mred", "␛[31mred"},
		{"\u009b31mred", "\ufffd31mred"},
		{"Mentor: refused\rMentor: ACCEPTED", "Mentor: refused Mentor: ACCEPTED"},
		{"a\r\nb\n", "a b "},
		{"a\tb", "a b"},
		{"no\b\byes\x7f", "no␈␈yes␡"},
		{"user\u202etxt.exe", "user<U+202E>txt.exe"},
		{"ad\u00admin\ufeff", "ad<U+00AD>min<U+FEFF>"},
		{"hi\U000e0041", "hi<U+E0041>"},
		{"\u2800\u3164\ufffc", "<U+2800><U+3164><U+FFFC>"},
		{"a\xffb\ue0b0\ufffe\u0378", "a\ufffdb\ufffd\ufffd\ufffd"},
		{"\u0301abc", "◌\u0301abc"},
		{"a" + strings.Repeat("\u0316", 9) + "b", "a" + strings.Repeat("\u0316", 6) + "\ufffdb"},
		{"👨\u200d👩\u200d👧\u200d👦!", "👨\u200d👩\u200d👧\u200d👦!"},
		{"👩\u200d👩\u200d👩\u200d👩\u200d👩", "👩\u200d👩\u200d👩\u200d👩<U+200D>👩"},
		{"ad\u200dmin", "ad<U+200D>min"},
		{"✈\ufe0f 1\ufe0f a\ufe0f", "✈ 1 a<U+FE0F>"},
		{"\U0001f1eb\U0001f1f7 \U0001f1eb", "\U0001f1eb\U0001f1f7 <U+1F1EB>"},
		{"👍\U0001f3fd a\U0001f3fd", "👍\U0001f3fd a<U+1F3FD>"},
	} {
		if got := Line(c.in); got != c.want {
			t.Errorf("Line(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestBlockKeepsLines(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\nb", "a\nb"},
		{"a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		{"a\tb\n\u0301c\x1b", "a    b\n◌\u0301c␛"},
		{"é\n\n\u0301", "é\n\n◌\u0301"},
	} {
		if got := Block(c.in); got != c.want {
			t.Errorf("Block(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestHostileTextsAreHarmlessEverywhere(t *testing.T) {
	all := hostile.Texts()
	if len(all) != 125 {
		t.Fatalf("%d inputs", len(all))
	}
	for _, h := range all {
		checkShown(t, h.Name, Line(h.Text), false)
		checkShown(t, h.Name, Block(h.Text), true)
		for l := Name; l <= Note; l++ {
			checkStored(t, h.Name, h.Text, l)
		}
	}
}

func checkShown(t *testing.T, name, s string, lines bool) {
	t.Helper()
	if again := show(s, lines); again != s {
		t.Errorf("%s: showing twice changes %.80q to %.80q", name, s, again)
	}
	marks, prev := 0, '\n'
	for i, r := range s {
		switch {
		case r == '\n' && lines:
		case acts(r):
			t.Errorf("%s: %U at %d of %.80q", name, r, i, s)
		case r == zwj && (i == 0 || strings.HasSuffix(s, "\u200d")):
			t.Errorf("%s: joiner joins nothing in %.80q", name, s)
		}
		if classOf(r) == mark {
			if marks++; marks > maxMarks || prev == '\n' {
				t.Errorf("%s: mark %d at %d of %.80q", name, marks, i, s)
			}
			continue
		}
		marks, prev = 0, r
	}
	if !utf8.ValidString(s) {
		t.Errorf("%s: invalid UTF-8 in %.80q", name, s)
	}
}

func checkStored(t *testing.T, name, in string, l Limit) {
	t.Helper()
	s := Clean(in, l)
	if again := Clean(s, l); again != s {
		t.Errorf("%s: cleaning twice as %d changes %.80q to %.80q", name, l, s, again)
	}
	cells := 0
	for _, r := range s {
		cells += cellsOf(r)
		if r < 0x20 && (r != '\n' || l != Note) || r >= 0x7f && r < 0xa0 || l == Name && (r == zwj || r != replacement && acts(r)) {
			t.Errorf("%s: %U stored in %d", name, r, l)
		}
	}
	if !utf8.ValidString(s) || len(s) > l.bytes() || cells > l.cells() {
		t.Errorf("%s: %d bytes, %d cells for %d", name, len(s), cells, l)
	}
	if Fits(s, l) != true {
		t.Errorf("%s: what was cleaned does not fit %d", name, l)
	}
}

// acts is written apart from the package's own classes.
func acts(r rune) bool {
	for _, x := range [][2]rune{
		{0, 0x1f}, {0x7f, 0x9f}, {0xad, 0xad}, {0x34f, 0x34f}, {0x61c, 0x61c}, {0x115f, 0x1160}, {0x17b4, 0x17b5},
		{0x180b, 0x180f}, {0x200b, 0x200c}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0x2800, 0x2800}, {0x3164, 0x3164},
		{0xd800, 0xf8ff}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff0, 0xfffc}, {0xfffe, 0xffff},
		{0x1d173, 0x1d17a}, {0xe0000, 0x10ffff},
	} {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

func TestCleanTextIsReturnedAsItIs(t *testing.T) {
	for _, s := range []string{"", "plain ASCII, with ~ all {signs}", "« Été » : l’œuvre à 100 €…\u00a0!", "Łódź"} {
		n := testing.AllocsPerRun(10, func() {
			if Line(s) != s || Block(s) != s || Clean(s, Name) != s || Clean(s, Note) != s {
				t.Errorf("%q changed", s)
			}
		})
		if n != 0 {
			t.Errorf("%q: %v allocations", s, n)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Block("a\nb\n") }); n != 0 {
		t.Errorf("lines: %v allocations", n)
	}
}

// Ten megabytes took 0.1 to 0.6 s on a busy machine; the bound leaves much room
// and still fails on anything quadratic.
func TestTenMegabytesPass(t *testing.T) {
	for name, unit := range map[string]string{
		"latin": "Été ", "escapes": "\x1b[31m", "marks": "\u0301", "bidi": "\u202e", "hebrew": "שלום",
		"families": "👩\u200d", "flags": "\U0001f1eb", "bad": "\xff",
	} {
		s := strings.Repeat(unit, 10<<20/len(unit))
		start := time.Now()
		Block(s)
		Clean(s, Note)
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%s took %v", name, d)
		} else {
			t.Log(name, d)
		}
	}
}

func seeds(f *testing.F) {
	for _, h := range hostile.Texts() {
		f.Add(h.Text[:min(len(h.Text), 200)])
	}
	f.Add("1\u0344\u0344\u0344\u0344\u0344\u0344\u0344 \u0958\u0958\ufb2e\u1112\u0301\u1161")
}

func FuzzLine(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkShown(t, "line", Line(s), false) })
}

func FuzzBlock(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkShown(t, "block", Block(s), true) })
}

func FuzzClean(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		for l := Name; l <= Note; l++ {
			checkStored(t, "clean", s, l)
		}
	})
}

func BenchmarkLine(b *testing.B) {
	for name, s := range map[string]string{
		"latin":   strings.Repeat("Été « l’œuvre » ", 1<<16),
		"hostile": strings.Repeat("\x1b[31m\u202e\u0301é", 1<<16),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Line(s)
			}
		})
	}
}
