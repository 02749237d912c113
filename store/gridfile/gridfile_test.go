package gridfile

import (
	"errors"
	"os"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"autoeval/model"
)

func small(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestParseReadsEveryField(t *testing.T) {
	g, err := Parse("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	if g.ID != "small-1" || g.Version != "1.10" || g.Title.EN != "Small grid" {
		t.Errorf("head: %q %q %v", g.ID, g.Version, g.Title)
	}
	want := model.Facts{
		DiplomaCode: "17032639", Level: 7, RegistrationEnd: time.Date(2028, 8, 31, 0, 0, 0, 0, time.UTC),
		Note:       model.Text{FR: "À vérifier.", EN: "To be checked."},
		Successors: []string{"RNCP42147"}, Modalities: []string{"Examens", "Projets\net études de cas"},
	}
	if !reflect.DeepEqual(g.Facts, want) {
		t.Errorf("facts = %+v", g.Facts)
	}
	it, _ := g.Item("c.1.1")
	if it.Statement.FR != "Analyse de situations complexes." || it.AnchorsBy != model.Editorial ||
		len(it.Anchors) != 2 || it.Anchors[1].Text.EN != "With help: yes." {
		t.Errorf("item = %+v", it)
	}
	if len(it.Activities) != 1 || it.Activities[0] != "A01" || len(g.ItemsFor("A01")) != 1 {
		t.Errorf("links are written as the grid writes them: %v", it.Activities)
	}
	if l := g.Targets[0].Levels; l["C.1.1"] != model.At(1) || l["P01"] != model.At(0) || len(l) != 2 {
		t.Errorf("target = %v", l)
	}
	if g.Count(model.Attitude) != 1 || g.Scale("autonomy").Code(model.At(0)) != "0" {
		t.Errorf("kinds or scales: %+v", g)
	}
}

func TestMarshalKeepsTheGrid(t *testing.T) {
	g, err := Parse("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	g.Items[0].Explanation = model.Same("« l’été » : a # b\n- \"c\" \\ {d}\u202e é\u00a0!")
	out, err := Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Parse("back", out)
	if err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	if !reflect.DeepEqual(g, back) {
		t.Errorf("read back\n%+v\nwant\n%+v", back, g)
	}
	if Hash(g) != Hash(back) {
		t.Error("the hash changed on the way")
	}
}

func TestHashIsKeptForGood(t *testing.T) {
	g, err := Parse("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	const want = "777526af41d20017f4287747ade4667575d36c17a64181a6bde747d86ccc022a"
	if got := Hash(g); got != want {
		t.Errorf("Hash = %s, want %s: signed reviews name this value", got, want)
	}
	g.Items[1].Statement.EN += "."
	if Hash(g) == want {
		t.Error("the hash does not see a word change")
	}
}

func TestParseSaysWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range []struct {
		old, new string
		problem  Problem
		line     int
		detail   string
	}{
		{"version: 1.10\n", "", MissingField, 2, "version"},
		{"source:", "sauce:", UnknownField, 5, "sauce"},
		{"\ngroups:", "\nscales:", DuplicateField, 30, "scales"},
		{"level: 7", "level: 9", BadValue, 8, `level "9"`},
		{"level: 7", "level: 0x7", BadValue, 8, `level "0x7"`},
		{"2028-08-31", "31/08/2028", BadValue, 9, `registration_end "31/08/2028"`},
		{`, en: "Small grid"`, "", MissingLanguage, 4, "title.en"},
		{`"Small grid"`, `""`, MissingLanguage, 4, "title.en"},
		{"title: {fr: \"Petite grille\", en: \"Small grid\"}", "title: Petite", WrongType, 4, "title"},
		{"value: 1, code: N", "value: 2, code: N", LevelOrder, 21, "2"},
		{"value: 1, code: N", "value: 1, code: 0", BadValue, 21, `code "0"`},
		{"value: 1, code: N", "value: 1, code: NNN", BadValue, 21, `code "NNN"`},
		{"id: frequency", "id: autonomy", DuplicateCode, 22, "autonomy"},
		{"code: P01", "code: c.1.1", DuplicateCode, 56, "c.1.1"},
		{"code: P01", "code: -x", BadValue, 56, `code "-x"`},
		{"code: P01\n  kind: attitude", "code: P01\n  kind: habit", BadValue, 57, "kind habit"},
		{"scale: frequency", "scale: none", NoSuchLink, 58, "scale none"},
		{"group: besoin", "group: none", NoSuchLink, 39, "group none"},
		{"codes: [a01]", "codes: [A02]", NoSuchLink, 55, "activity A02"},
		{"codes: [a01]", "codes: [A01, a01]", DuplicateCode, 55, "a01"},
		{"P01: 0", "P02: 0", NoSuchLink, 63, "item P02"},
		{"P01: 0", "P01: 2", OutOfScale, 63, "P01 2 (frequency)"},
		{"{value: 1, fr: \"Avec", "{value: 3, fr: \"Avec", OutOfScale, 54, "value 3 (autonomy)"},
		{"{value: 1, fr: \"Avec", "{value: 0, fr: \"Avec", LevelOrder, 54, "value"},
		{"facts:", "facts: [", BadSyntax, 17, ""},
		{"version: 1.10", "version: &v 1", NotAllowed, 3, "&"},
		{"version: 1.10", "version: *v", NotAllowed, 3, "*"},
		{"version: 1.10", "version: !!str 1", NotAllowed, 3, "!!str"},
		{"version: 1.10", "<<: {a: b}", NotAllowed, 3, "<<"},
		{"scales:", "---\nscales:", NotAllowed, 18, "second document"},
		{"version: 1.10", "version: " + strings.Repeat("[", 40), TooDeep, 3, ""},
		{"\"e\"", "\"" + strings.Repeat("e", 70_000) + "\"", TooLarge, 48, "fr"},
	} {
		text := small(t)
		if !strings.Contains(text, c.old) {
			t.Fatalf("%q is not in the fixture", c.old)
		}
		_, err := Parse("g.yaml", []byte(strings.Replace(text, c.old, c.new, 1)))
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%.30q -> %.30q: %v", c.old, c.new, err)
			continue
		}
		if e.Problem != c.problem || e.Line != c.line || c.detail != "" && e.Detail != c.detail {
			t.Errorf("%.30q -> %.30q: %v (%s), want %s at %d %q", c.old, c.new, err, e.Problem, c.problem, c.line, c.detail)
		}
	}
}

func TestErrorReadsFileLineProblem(t *testing.T) {
	_, err := Parse("g.yaml", []byte("id: x\nversion: 1\nfoo: 1\n"))
	if got := err.Error(); got != "g.yaml:3: unknown field: foo" {
		t.Error(got)
	}
}

func TestParseRefusesWhatIsNoGrid(t *testing.T) {
	for _, s := range []string{"", "# nothing\n", "[]", "x", "\x00", "{}", "- a", "id: x", "\xff\xfe", "id: {a: b}", "items: []"} {
		var e *Error
		if g, err := Parse("g", []byte(s)); !errors.As(err, &e) || g != nil {
			t.Errorf("%q: %v, %v", s, g, err)
		}
	}
}

func TestMarshalRefusesWhatItCouldNotReadBack(t *testing.T) {
	if _, err := Marshal(&model.Grid{ID: "x", Version: "1", Title: model.Same("x")}); err == nil {
		t.Error("a grid without items was written")
	}
}

// A file made to be slow or to exhaust the stack is refused within a moment.
// The bound is in memory that is asked for, which no busy machine changes.
func TestParseIsBounded(t *testing.T) {
	keys := strings.Builder{}
	for i := range 39_000 {
		keys.WriteString("k" + strings.Repeat("x", i%7) + time.Duration(i).String() + ": 1\n")
	}
	for name, s := range map[string]string{
		"brackets": strings.Repeat("[", 500_000), "maps": strings.Repeat("{a: ", 20_000),
		"dashes": strings.Repeat("- ", 50_000), "nulls": strings.Repeat("-\n", 110_000),
		"keys": keys.String(), "comments": strings.Repeat("# x\n", 250_000),
		"columns": strings.Repeat("a:\n ", 20_000), "long": "id: \"" + strings.Repeat(`\u00e9`, 170_000) + "\"",
		"big": strings.Repeat("x", 2<<20), "tags": strings.Repeat("!x ", 100_000),
		"commas": "[" + strings.Repeat("a,", 400_000) + "]", "pipes": strings.Repeat("- |\n", 200_000), "questions": strings.Repeat("? ", 400_000),
		"returns": strings.Repeat("\r", 1_000_000), "tabs": strings.Repeat("\t", 1_000_000), "folded": "id: >\n" + strings.Repeat("  a\n\n", 160_000),
		"anchors": strings.Repeat("&a ", 300_000), "documents": strings.Repeat("---\n", 240_000), "pairs": "{" + strings.Repeat("a: b, ", 160_000) + "}",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := Parse(name, []byte(s)); err == nil {
			t.Errorf("%s was read", name)
		}
		runtime.ReadMemStats(&after)
		if n, bytes := after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc; n > 1_500_000 || bytes > 100<<20 {
			t.Errorf("%s: %d allocations of %d MiB", name, n, bytes>>20)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(small(f))
	f.Add("id: a\nitems: [{code: C1}]")
	f.Fuzz(func(t *testing.T, s string) {
		g, err := Parse("g", []byte(s))
		if err != nil {
			return
		}
		out, err := Marshal(g)
		if err != nil {
			t.Fatalf("read but not written: %v", err)
		}
		back, err := Parse("g", out)
		if err != nil || !reflect.DeepEqual(g, back) {
			t.Fatalf("%v\n%+v\n%+v", err, g, back)
		}
	})
}

func FuzzMarshalText(f *testing.F) {
	f.Add("a\n b: \"c\" \\ \u202e\u0085 # x")
	g, err := Parse("small.yaml", []byte(small(f)))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := *g
		c.Facts.Modalities = []string{s}
		c.Facts.Note = model.Same("x" + s)
		out, err := Marshal(&c)
		if err != nil {
			t.Skip("not a text that a grid may hold")
		}
		back, err := Parse("g", out)
		if err != nil || back.Facts.Note.FR != tidy("x"+s, 3) {
			t.Fatalf("%v: %q came back %q", err, s, back.Facts.Note.FR)
		}
		if Hash(&c) != Hash(back) {
			t.Fatal("the hash changed")
		}
	})
}

func TestAGridIsReadHoweverItsTextIsWritten(t *testing.T) {
	const small = "id: x\nversion: \"1\"\ntitle: {fr: Écart, en: Gap}\n"
	latin := strings.ReplaceAll(small, "É", "\xc9")
	var bad *Error
	for name, in := range map[string]string{"UTF-8": small, "mark": "\ufeff" + small, "Latin-1": latin} {
		if _, err := Parse("x", []byte(in)); !errors.As(err, &bad) || bad.Problem == NotText || bad.Problem == BadSyntax {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := Parse("x", []byte(small+"# é \xe9\n"))
	if !errors.As(err, &bad) || bad.Problem != NotText || bad.Line != 4 || bad.Detail != "6" {
		t.Errorf("damaged text: %v", err)
	}
}

// A file of signs is refused before it is taken apart, in no time.
func TestSignsAreCountedBeforeTheyAreTakenApart(t *testing.T) {
	for _, sign := range []string{",", "|\n", "#\n", "- ", "[", "a: b\n", "'", "\"", "? "} {
		var bad *Error
		_, err := Parse("x", []byte(strings.Repeat(sign, maxBytes/len(sign))))
		if !errors.As(err, &bad) || bad.Problem != TooLarge {
			t.Errorf("%q: %v", sign, err)
		}
	}
}
