package text

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// walk calls f with the path and value of every string under v.
func walk(path string, v reflect.Value, f func(path, s string)) {
	switch v.Kind() {
	case reflect.Pointer:
		walk(path, v.Elem(), f)
	case reflect.String:
		f(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			walk(path+"."+v.Type().Field(i).Name, v.Field(i), f)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), f)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			walk(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k), f)
		}
	}
}

func all(c *Catalog) map[string]string {
	out := map[string]string{}
	walk("", reflect.ValueOf(c), func(p, s string) { out[p] = s })
	return out
}

func TestEverySentenceIsThereInBothLanguages(t *testing.T) {
	everywhere(t, func(t *testing.T, fr, en *Catalog) { inBoth(t, fr, en) })
}

// everywhere runs a test on the catalogues of the program at home and on a service.
func everywhere(t *testing.T, run func(t *testing.T, fr, en *Catalog)) {
	t.Run("home", func(t *testing.T) { run(t, French(), English()) })
	t.Run("served", func(t *testing.T) { run(t, ServedFrench(), ServedEnglish()) })
}

func inBoth(t *testing.T, fr, en *Catalog) {
	f, e := all(fr), all(en)
	if len(f) != len(e) {
		t.Errorf("%d French strings, %d English ones", len(f), len(e))
	}
	for p, s := range f {
		if strings.TrimSpace(s) == "" {
			t.Errorf("French %s is empty", p)
		}
		if strings.TrimSpace(e[p]) == "" {
			t.Errorf("English %s is empty", p)
		}
	}
}

func TestFrenchTypography(t *testing.T) {
	everywhere(t, func(t *testing.T, fr, _ *Catalog) { typography(t, fr) })
}

// TestAServiceSaysNothingOfThisMachine holds the promises: on a service data are
// not on the person's machine.
func TestAServiceSaysNothingOfThisMachine(t *testing.T) {
	said := regexp.MustCompile(`(?i)(ne quitte|quitte(nt)? pas|reste(nt)?) (sur )?cette machine|(leaves?|stays? on|stay on) this machine`)
	for _, c := range []*Catalog{ServedFrench(), ServedEnglish()} {
		for path, s := range all(c) {
			if m := said.FindString(s); m != "" {
				t.Errorf("%s: %q in %q", path, m, s)
			}
		}
	}
	for _, s := range all(French()) {
		if said.MatchString(s) {
			return
		}
	}
	t.Error("nothing says so at home either: this test sees nothing")
}

func typography(t *testing.T, fr *Catalog) {
	bad := regexp.MustCompile(`[^\s\x{00A0}\x{202F}] ?[!?;»]( |$)|[[:alpha:]]'[[:alpha:]]|« |\p{L} :( |$)|\p{L}:( |$)`)
	for p, s := range all(fr) {
		if strings.HasPrefix(p, ".CLI.") && strings.Contains(s, "autoeval ") {
			continue // command lines are not prose
		}
		if m := bad.FindString(s); m != "" {
			t.Errorf("French %s: %q in %q", p, m, s)
		}
	}
}
