package chart

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// drawing is one chart on sample data, at any size.
type drawing struct {
	name  string
	sizes []layout.Size
	draw  func(layout.Size, *theme.Theme) string
}

func dark() *theme.Theme  { return theme.New(theme.Options{Variant: theme.Dark, IsDark: true}) }
func mono() *theme.Theme  { return theme.New(theme.Options{Variant: theme.Mono}) }
func ascii() *theme.Theme { return theme.New(theme.Options{Variant: theme.Mono, ASCII: true}) }

// TestChartsLookAsReviewed holds every chart's text, without styles, to the
// golden files; one colour form per chart is held with its styles.
func TestChartsLookAsReviewed(t *testing.T) {
	for _, d := range drawings() {
		t.Run(d.name, func(t *testing.T) {
			var b strings.Builder
			for _, th := range []*theme.Theme{dark(), mono(), ascii()} {
				for _, size := range d.sizes {
					mode := string(th.Options.Variant)
					if th.Options.ASCII {
						mode = "ascii"
					}
					fmt.Fprintf(&b, "── %s %d×%d\n%s\n", mode, size.W, size.H, ansi.Strip(d.draw(size, th)))
				}
			}
			styled := strings.ReplaceAll(d.draw(d.sizes[0], dark()), "\x1b", "␛")
			fmt.Fprintf(&b, "── dark, styled\n%s\n", styled)
			golden(t, d.name, b.String())
			if testing.Verbose() {
				t.Log("\n" + d.draw(d.sizes[0], dark()))
			}
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed; look at it and run go test ./tui/chart -update\n%s", path, got)
	}
}
