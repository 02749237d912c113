package speech

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"autoeval/assets/text"
)

// sentences returns every French sentence of the program.
func sentences() []string {
	var out []string
	var down func(reflect.Value)
	down = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			out = append(out, v.String())
		case reflect.Pointer:
			down(v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				down(v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				down(v.Index(i))
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				down(v.MapIndex(k))
			}
		}
	}
	for _, c := range []*text.Catalog{text.French(), text.ServedFrench()} {
		down(reflect.ValueOf(c))
	}
	return out
}

// Whatever the program says is heard in words: no median dot is left, and both forms
// of each word are words.
func TestNoSentenceIsHeardWithAMedianDot(t *testing.T) {
	known := map[string]bool{}
	for _, w := range strings.Fields("un une seul seule étudiant étudiante étudiants étudiantes aucun aucune chacun chacune diplômé diplômée inscrit inscrite suivant suivante") {
		known[w] = true
	}
	dotted, found := regexp.MustCompile(`\pL+[·‧•]\pL+(?:[·‧•]\pL+)?`), 0
	for _, s := range sentences() {
		said := Voice{Arrow: "vers"}.Speech(s)
		if m := regexp.MustCompile(`\pL[·‧•]\pL`).FindString(said); m != "" {
			t.Errorf("%q is left in %q", m, said)
		}
		for _, w := range dotted.FindAllString(s, -1) {
			found++
			one, other := forms(w)
			for _, f := range []string{one, other} {
				if !known[strings.ToLower(f)] {
					t.Errorf("%q is heard as %q: is that a word? Then add it here", w, f)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no word has two forms: this test sees nothing")
	}
}
