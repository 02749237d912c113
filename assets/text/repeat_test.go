package text

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestOneNameForOneSentence finds sentences that stand under two names: the
// second time they would be translated apart. What is a letter, a layout of
// values, or one of a list of words is no sentence.
func TestOneNameForOneSentence(t *testing.T) {
	names := map[[2]string][]string{}
	for slot, all := range fields() {
		for _, s := range all {
			names[s] = append(names[s], slot)
		}
	}
	homonyms := []string{"aucune", "sans réponse", "ouverte", "Avant"} // in French; two things each
	letters := regexp.MustCompile(`\pL{2}`)
	for s, in := range names {
		if len(in) > 1 && !slices.Contains(homonyms, s[0]) && letters.MatchString(verb.ReplaceAllString(s[0], "")) {
			slices.Sort(in)
			t.Errorf("%q stands under %s", s[0], strings.Join(in, ", "))
		}
	}
}

// fields returns the sentences that have a name of their own, by that name. A
// Plural counts as one.
func fields() map[string][][2]string {
	out := map[string][][2]string{}
	var down func(slot string, f, e reflect.Value)
	down = func(slot string, f, e reflect.Value) {
		switch f.Interface().(type) {
		case string, Plural:
			out[slot] = append(out[slot], [2]string{fmt.Sprint(f), fmt.Sprint(e)})
		case Command, Order, Variable:
		default:
			if f.Kind() == reflect.Struct {
				for i := range f.NumField() {
					down(f.Type().Name()+"."+f.Type().Field(i).Name, f.Field(i), e.Field(i))
				}
			}
		}
	}
	down("", reflect.ValueOf(French()).Elem(), reflect.ValueOf(English()).Elem())
	return out
}
