package tui

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/svg"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

var update = flag.Bool("update", false, "draw the pictures anew")

// picture is one screen of the README, reached by keys from a place.
type picture struct {
	name string
	at   nav.Place
	keys []string
	size layout.Size
	alt  string
}

func pictures() []picture {
	small, wide := layout.Size{W: 80, H: 24}, layout.Size{W: 120, H: 35}
	return []picture{
		{"walkthrough", nav.Walkthrough{Item: "C01"}, []string{"2", "enter", "2", "enter", "2", "enter", "2", "c", "c"}, small, "Une question du parcours : cinq niveaux, la réponse enregistrée, la confiance et le changement depuis le bilan précédent"},
		{"situate", nav.Progress{View: nav.Situate}, nil, wide, "Se situer : chaque compétence avec son niveau, sa cible, la confiance et les traces, et le profil par famille"},
		{"develop", nav.Progress{View: nav.Develop}, nil, wide, "Se développer : les compétences au fil des bilans, ce qui a bougé et le plan"},
		{"orient", nav.Progress{View: nav.Orient}, nil, wide, "S’orienter : les onze activités et ce qui retient chacune"},
		{"desk", nav.Desk{}, nil, wide, "Le bureau du mentor : les auto-évaluations reçues, celles qui attendent d’abord"},
		{"review", nav.Desk{}, []string{"enter", "enter", "2"}, wide, "Une relecture à l’aveugle : le niveau de l’étudiant·e paraît une fois celui du mentor donné"},
		{"cohort", nav.Cohort{}, nil, wide, "La promotion : étudiant·es et compétences en un coup d’œil"},
	}
}

// TestPicturesShowTheScreensAsTheyAre draws the README's pictures from the real
// screens on the demonstration's data, and fails when one kept is not the one
// drawn: go test ./tui -run Pictures -update
func TestPicturesShowTheScreensAsTheyAre(t *testing.T) {
	for _, p := range pictures() {
		for _, dark := range []bool{true, false} {
			drawn := draw(t, p, dark)
			name := filepath.Join("..", "assets", "pictures", fmt.Sprintf("%s-%s.svg", p.name, map[bool]string{true: "dark", false: "light"}[dark]))
			if *update {
				if err := os.WriteFile(name, drawn, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			kept, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(kept, drawn) {
				t.Errorf("%s is stale: go test ./tui -run Pictures -update", name)
			}
		}
	}
}

// A picture that is kept is drawn by a test, and the README shows it on the
// ground that suits its reader.
func TestTheReadmeShowsEveryPicture(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[string]bool{}
	for _, p := range pictures() {
		for _, ground := range []string{"dark", "light"} {
			name := p.name + "-" + ground + ".svg"
			drawn[name] = true
			if !bytes.Contains(readme, []byte("assets/pictures/"+name)) {
				t.Errorf("the README does not show %s", name)
			}
		}
	}
	for _, ground := range []string{"dark", "light"} {
		name := "first-minute-" + ground + ".svg"
		drawn[name] = true
		if !bytes.Contains(readme, []byte("assets/pictures/"+name)) {
			t.Errorf("the README does not show %s", name)
		}
	}
	kept, err := os.ReadDir(filepath.Join("..", "assets", "pictures"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range kept {
		if !drawn[f.Name()] {
			t.Errorf("nothing draws %s", f.Name())
		}
	}
}

func draw(t *testing.T, p picture, dark bool) []byte {
	t.Helper()
	env := tuitest.Filled(t, model.French)
	env.Theme = theme.New(theme.Options{IsDark: dark})
	env.Profile, _ = env.Store.Profile(context.Background())
	a := New(env, p.at)
	d := tuitest.DriveApp(t, a, a.Frame, p.size)
	d.Press(p.keys...)
	d.CheckFrame()
	o := svg.Light(p.alt)
	if dark {
		o = svg.Dark(p.alt)
	}
	return []byte(svg.Document(a.Frame(), p.size, o))
}
