package main

import (
	"context"
	"html"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/report"
	pagescreen "autoeval/tui/screen/page"
	"autoeval/tui/speech"
	"autoeval/tui/story"
	"autoeval/tui/tuitest"
)

// told returns a text as one line without the marks of its form, to look for
// sentences in.
func told(s string) string {
	s = strings.NewReplacer("\\", "", "\u00a0", " ", "\u202f", " ", " → ", " vers ").Replace(html.UnescapeString(s))
	return strings.Join(strings.Fields(s), " ")
}

// twoYears returns a desk with the demo's learner and what their last session brings.
func twoYears(t *testing.T) (*clitest.Desk, *nav.Env, work.Ending) {
	t.Helper()
	d, env := clitest.NewDesk(t), tuitest.Env(t, model.French)
	if err := demo.Fill(t.Context(), d.St, env.Grid, d.Now, model.French, env.NewID); err != nil {
		t.Fatal(err)
	}
	env.Store = d.St
	env.Now = func() time.Time { return d.Now }
	e, err := work.End(t.Context(), d.St, env.Grids, env.Grid, "", d.Now)
	if err != nil {
		t.Fatal(err)
	}
	return d, env, e
}

// Every sentence of the story is said by the command, in JSON, without a screen, on
// the screen that makes a page, and at the head of the page in every form.
func TestTheStoryIsTheSameEverywhere(t *testing.T) {
	d, env, e := twoYears(t)
	p := lang.New(model.French)
	parts := story.Of(p, &e, "→")
	for _, k := range []story.Kind{story.Told, story.Families, story.Rose, story.Reached, story.Leads, story.Years, story.Acts} {
		if !slices.ContainsFunc(parts, func(x story.Part) bool { return x.Kind == k }) {
			t.Errorf("nothing of %s to compare", k)
		}
	}
	var out struct {
		Parts []struct {
			Kind, Heading string
			Lines         []string
		}
	}
	d.Reads("story", &out)
	var inJSON []string
	for _, x := range out.Parts {
		inJSON = append(append(inJSON, x.Heading), x.Lines...)
	}
	env.Services.Pages.Story = func(ctx context.Context, o nav.PageOrder) ([]string, error) {
		s, err := report.Read(ctx, env.Store, env.Grids, o.Session, d.Now)
		return report.Order{}.Story(s, env.Text), err
	}
	said := map[string]string{
		"story": d.Does("story"), "json": strings.Join(inJSON, "\n"),
		"screen": tuitest.Drive(t, pagescreen.New(env, nav.Page{Session: e.Session.ID}), layout.Size{W: 400, H: 100}).Text(),
	}
	for _, form := range []string{"html", "md", "txt"} {
		said[form] = d.Does("report latest --format " + form)
		said[form+" alone"] = d.Does("report latest --story --format " + form)
	}
	menu := strings.Split(d.Does("--plain"), "\n")
	at := slices.IndexFunc(menu, func(l string) bool { return strings.Contains(l, p.Page.Preview) })
	if at < 0 {
		t.Fatalf("no story in the menu:\n%s", strings.Join(menu, "\n"))
	}
	d.In = strings.Fields(menu[at])[0] + "\nq\n"
	said["plain"] = d.Does("--plain")
	for where, text := range said {
		text = told(text)
		for _, x := range parts {
			for _, l := range x.Lines {
				if where == "plain" {
					l = speech.Voice{Arrow: "vers"}.Speech(l)
				}
				if !strings.Contains(text, told(l)) {
					t.Errorf("%s says not %q in\n%.3000s", where, l, text)
				}
			}
		}
	}
}

// A next step is the same act wherever it is proposed: what to do, the sentence that
// shows it at the next level, where, and why.
func TestANextStepIsTheSameActEverywhere(t *testing.T) {
	d, _, e := twoYears(t)
	p := lang.New(model.French)
	type step struct{ Text, Where string }
	var progress struct{ Next []step }
	var suggested []step
	d.Reads("progress", &progress)
	d.Reads("plan suggest --limit 20", &suggested)
	d.In = "q\n"
	said := map[string]string{"progress": d.Does("progress"), "plan": d.Does("plan suggest"), "report": d.Does("report latest --format txt"), "story": d.Does("story"), "plain": d.Does("progress --plain")}
	raises := 0
	for i, a := range e.Acts[:min(story.Few, len(e.Acts))] {
		want := []string{p.Act(e.Grid, a), p.ActShows(e.Grid, a), p.ActWhere(e.Grid, a), p.ActWhy(e.Grid, a)}
		if a.Raise() {
			raises++
			if want[1] == "" || want[2] == "" {
				t.Errorf("%q says not what shows it, or where", want[0])
			}
		}
		for where, text := range said {
			text = told(text)
			for _, w := range want {
				if where == "plain" {
					w = speech.Voice{Arrow: "vers"}.Speech(w)
				}
				if w = strings.TrimSuffix(told(w), "."); !strings.Contains(text, w) {
					t.Errorf("%s says not %q of step %d:\n%.2000s", where, w, i+1, text)
				}
			}
		}
		for name, all := range map[string][]step{"progress": progress.Next, "plan suggest": suggested} {
			if all[i].Text != p.ActText(e.Grid, a) || all[i].Where != p.ActWhere(e.Grid, a) || a.Raise() && !strings.Contains(all[i].Text, p.ActShows(e.Grid, a)) {
				t.Errorf("%s --json: %+v", name, all[i])
			}
		}
	}
	if raises == 0 {
		t.Error("no step raises a level: nothing was compared")
	}
}
