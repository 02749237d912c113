package people_test

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/people"
)

// documented returns the names of fields in the block of "help json" about a
// command. What stands in maps is left out: codes of items and of levels.
func documented(t *testing.T, command string) []string {
	t.Helper()
	_, block, ok := strings.Cut(clitest.NewDesk(t).Does("help json"), "\n  "+command+" ")
	if !ok {
		t.Fatalf("nothing about %s", command)
	}
	if at := regexp.MustCompile(`\n  \S`).FindStringIndex(block); at != nil {
		block = block[:at[0]]
	}
	names := map[string]bool{}
	block = regexp.MustCompile(`:"[^"]*"`).ReplaceAllString(block, "") // values
	for _, m := range regexp.MustCompile(`"([a-z_]+)"`).FindAllStringSubmatch(block, -1) {
		names[m[1]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// written returns the names of fields that a shape may have.
func written(shape any) []string {
	names := map[string]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			for f := range t.Fields() {
				if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
					names[name] = true
				}
				walk(f.Type)
			}
		}
	}
	walk(reflect.TypeOf(shape))
	return slices.Sorted(maps.Keys(names))
}

func TestHelpNamesEveryFieldThatIsWritten(t *testing.T) {
	for command, shape := range map[string]any{"received list": []people.KeptJSON{}, "cohort": people.CohortJSON{}, "cohort year": people.YearJSON{}} {
		if got, want := documented(t, command), written(shape); !slices.Equal(got, want) {
			t.Errorf("%s:\nhelp    %v\nwritten %v", command, got, want)
		}
	}
}
