package page

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// desk notes what pages are asked for, and refuses a path that is taken.
type desk struct {
	wrote []nav.PageOrder
	shown []string
}

func (d *desk) pages() nav.Pages {
	return nav.Pages{
		Forms:   []string{"html", "md", "txt"},
		Suggest: func(form string, words ...string) string { return "/home/c/" + strings.Join(words, "-") + "." + form },
		Story: func(_ context.Context, o nav.PageOrder) ([]string, error) {
			return []string{"Récit de " + string(o.Session) + ".", "Besoin : 3", "– un pas"}, nil
		},
		Write: func(_ context.Context, o nav.PageOrder) (string, error) {
			if o.Path == "/taken" {
				return "", &fs.PathError{Op: "create", Path: o.Path, Err: fs.ErrExist}
			}
			d.wrote = append(d.wrote, o)
			return o.Path, nil
		},
		Show:     func(path string) error { d.shown = append(d.shown, path); return nil },
		Complete: func(form, typed string) []string { return []string{typed + "ents/", typed + "ent." + form} },
	}
}

func filled(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
	return env
}

func TestAPageIsWrittenWhereThePersonSaysAndOpensOnRequest(t *testing.T) {
	env, on := filled(t, model.French), &desk{}
	env.Services.Pages = on.pages()
	d := tuitest.Drive(t, New(env, nav.Page{}), layout.Size{W: 80, H: 20})
	d.See("Bilan S8", "toute la page", "/home/c/Bilan S8.html", "Le récit", "Récit de")
	d.Press("right", "down", "right", "down", "right") // an earlier one, its story alone, in Markdown
	d.See("/home/c/Bilan S7-Le récit.md")
	d.Press("ctrl+s")
	if len(on.wrote) != 1 {
		t.Fatalf("wrote %v", on.wrote)
	}
	if o := on.wrote[0]; !o.Story || o.Redact || o.Form != "md" || o.Lang != model.French || o.Session == "" {
		t.Errorf("ordered %+v", o)
	}
	d.See("La page est écrite", "/home/c/Bilan S7-Le récit.md")
	d.Press("o")
	if len(on.shown) != 1 || on.shown[0] != on.wrote[0].Path {
		t.Errorf("opened %q", on.shown)
	}
	d.Press("f")
	d.See("Sorte de fichier")
}

func TestAPathGoesOnWithWhatTheFolderHolds(t *testing.T) {
	env, on := filled(t, model.English), &desk{}
	env.Services.Pages = on.pages()
	d := tuitest.Drive(t, New(env, nav.Page{}), layout.Size{W: 80, H: 20})
	d.Press("down", "down", "down", "down")
	for range 40 {
		d.Press("backspace")
	}
	d.Type("Docum")
	d.See("Documents/", "Document.html")
	d.Press("tab") // to what both begin with
	d.See("Document")
	d.Press("down", "enter")
	d.Press("ctrl+s")
	if len(on.wrote) != 1 || on.wrote[0].Path != "Documentents/" {
		t.Errorf("wrote %+v", on.wrote)
	}
}

func TestWhereNoPageIsWrittenThatIsSaid(t *testing.T) {
	env := filled(t, model.French) // as on a service: no file there is the person's
	d := tuitest.Drive(t, New(env, nav.Page{}), layout.Size{W: 80, H: 20})
	for range 6 {
		d.Press("enter")
	}
	d.Press("ctrl+s")
	d.See("Sorte de fichier")
	if !slices.Contains(d.Toasts, env.Text.Exchange.NotOffered) {
		t.Errorf("said %q", d.Toasts)
	}
}

func TestATakenNameIsSaidAndNothingIsLost(t *testing.T) {
	env, on := filled(t, model.French), &desk{}
	p := on.pages()
	p.Suggest = func(string, ...string) string { return "/taken" }
	env.Services.Pages = p
	d := tuitest.Drive(t, New(env, nav.Page{}), layout.Size{W: 80, H: 20})
	d.Press("ctrl+s")
	if len(d.Errs) != 1 || len(on.wrote) != 0 {
		t.Errorf("said %v, wrote %v", d.Errs, on.wrote)
	}
	d.See("/taken", "Sorte de fichier")
}

func TestWithoutASessionThePageSaysHowToBegin(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Page{}), layout.Size{W: 80, H: 20})
	d.See("Aucune auto-évaluation")
	d.Press("d")
	if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.Discover}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestThePageOfWhatSomebodySharedIsOfThatAlone(t *testing.T) {
	env, on := filled(t, model.French), &desk{}
	env.Services.Pages = on.pages()
	all, err := env.Store.ReceivedSessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r := all[0]
	d := tuitest.Drive(t, New(env, nav.Page{Session: r.Session.ID, Received: true}), layout.Size{W: 80, H: 20})
	d.See(r.Session.Label+", "+r.Learner.Name, "/home/c/"+r.Session.Label+"-"+r.Learner.Name+".html", "Récit de")
	d.Press("right", "ctrl+s") // there is no other one to choose
	if len(on.wrote) != 1 || on.wrote[0].Session != r.Session.ID || !on.wrote[0].Received {
		t.Errorf("ordered %+v", on.wrote)
	}
}

func TestThePageOfAYearHasNoStoryAndMayHaveNoNames(t *testing.T) {
	env, on := filled(t, model.French), &desk{}
	env.Services.Pages = on.pages()
	of := nav.YearPage{Grid: env.Grid.Ref(), Groups: "/td.csv"}
	d := tuitest.Drive(t, New(env, nav.Page{Year: of}), layout.Size{W: 80, H: 20})
	d.See("La page de l’année", "Noms", "/home/c/L’année")
	d.Hidden("Le récit")
	d.Press("down", "right", "ctrl+s")
	if len(on.wrote) != 1 || on.wrote[0].Year != of || !on.wrote[0].Redact || on.wrote[0].Session != "" {
		t.Errorf("ordered %+v", on.wrote)
	}
}
