package report

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	safe "autoeval/model/safetext/hostile"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

const hostile = "<script>alert(1)</script> \x1b[2J [x](javascript:y) | a\u202eb `c` =1+1"

// subject returns a person with two sessions, evidence, a plan and a review.
func subject(t *testing.T, note string) Subject {
	t.Helper()
	g := tuitest.Grid(t)
	now := tuitest.Start
	session := func(id model.SessionID, label string, at time.Time, levels map[model.ItemCode]int) model.Session {
		s := model.Session{ID: id, Label: label, Grid: g.Ref(), StartedAt: at}
		for c, v := range levels {
			if err := s.Rate(g, model.Rating{Item: c, Level: model.At(v), Confidence: 2, Note: note, At: at}); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Finish(at); err != nil {
			t.Fatal(err)
		}
		return s
	}
	s1 := session("S1", "Bilan S6", now.AddDate(0, -6, 0), map[model.ItemCode]int{"C01": 1, "C07": 2})
	s2 := session("S2", note+" S7", now, map[model.ItemCode]int{"C01": 2, "C07": 2, "C05": 3, "P01": 2})
	r := model.Review{ID: "R", Session: "S2", Grid: g.Ref(), Mentor: model.Contact{Name: "Mme Roux"}, Blind: true, State: model.Contested, ReturnedAt: now,
		Message: note, Evidence: map[model.EvidenceID]model.Finding{"E1": model.Confirms},
		Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(3), Blind: true, Comment: note, Question: "Et après ?", Verdict: model.Contest, Reason: "Pas encore en entreprise"}}}
	return redo(Subject{Ending: work.Ending{Outlook: work.Outlook{Record: work.Record{
		Grid: g, Profile: model.Profile{Name: "Léa " + note, Stage: model.Year4}, Session: s2, Finished: []model.SessionSummary{s1.Summary(), s2.Summary()},
		Evidence: []model.Evidence{{ID: "E1", Grid: g.Ref(), Kind: "project", Title: "Base du projet " + note, Items: []model.ItemCode{"C07", "C01"}, Date: model.Day(now),
			Location: "https://exemple.fr/depot", Reflection: model.Reflection{Quality: "Temps divisé par dix", Relevance: "Mesure avant et après"}, Collaboration: model.Grouped}},
		Actions: []model.Action{{ID: "A1", Grid: g.Ref(), Item: "C16", Text: "Mesurer l’énergie " + note, Due: model.Day(now.AddDate(0, 1, 0))}},
		Reviews: []model.Review{r}, Words: model.Words("S2", []model.Review{r}),
	}}}, Now: now, Version: "1.0"})
}

// redo works out the outlook anew after the record was changed.
func redo(s Subject) Subject {
	s.Ending = work.EndingRecord{Record: s.Record}.Ending(work.View{Profile: s.Profile, Now: s.Now})
	return s
}

// forms writes the document in each form.
func forms(t *testing.T, d Document) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, write := range map[string]func(io.Writer, Document) error{"html": HTML, "md": Markdown, "txt": Text} {
		var b bytes.Buffer
		if err := write(&b, d); err != nil {
			t.Fatal(err)
		}
		out[name] = b.String()
	}
	return out
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestEveryFormSaysEverything(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		s := subject(t, "")
		for name, page := range forms(t, Make(s, p)) {
			if name == "md" {
				page = strings.ReplaceAll(page, "\\", "")
			}
			for _, want := range []string{"Léa", "RNCP37579", "2026.2", "Bilan S6", "Base du projet", "Temps divisé par dix", "https://exemple.fr/depot",
				"Mme Roux", "Et après", "Pas encore en entreprise", "Mesurer l’énergie", strings.TrimSuffix(p.In(s.Grid.Items[0].Anchors[2].Text), "."), p.Date(s.Now), p.Report.Blind, p.Report.CV, p.Report.Interview} {
				page := strings.NewReplacer("&#39;", "'", "&#34;", "\"", "&amp;", "&").Replace(page)
				if !strings.Contains(flat(page), flat(want)) {
					t.Errorf("%s %s: no %q", l, name, want)
				}
			}
		}
	}
}

func TestTheFrenchPageHasItsSpaces(t *testing.T) {
	page := forms(t, Make(subject(t, ""), lang.New(model.French)))["txt"]
	page = strings.ReplaceAll(page, "Et après ?", "") // the mentor typed it so
	for _, bad := range regexp.MustCompile(`.{0,20}([\pL)»][;:!?]\s| [;:!?»]|« ).{0,9}`).FindAllString(page, -1) {
		t.Errorf("spaces of %q", bad)
	}
}

func TestHTMLStandsAloneAndIsWellFormed(t *testing.T) {
	page := forms(t, Make(subject(t, hostile), lang.New(model.French)))["html"]
	for _, bad := range []string{"<script", "<link", "<img", "src=", "@import", "url(", "javascript:y\"", "\x1b", "\u202e"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for _, want := range []string{`<html lang="fr">`, `<th scope="col">`, `<caption>`, `role="img" aria-label="`, "@page { size: A4"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %q", want)
		}
	}
	d := xml.NewDecoder(strings.NewReader(strings.Replace(page, "<!DOCTYPE html>", "", 1)))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestHostileTextStaysTextInEveryForm(t *testing.T) {
	for name, page := range forms(t, Make(subject(t, hostile), lang.New(model.English))) {
		for _, r := range page {
			if r != '\n' && (r < 0x20 || r >= 0x7F && r <= 0x9F || r >= 0x202A && r <= 0x202E) {
				t.Fatalf("%s: character %U", name, r)
			}
		}
		if name == "md" {
			for _, bad := range []string{"<script>", "x](javascript", " | a"} {
				if strings.Contains(page, bad) {
					t.Errorf("Markdown acts on %q", bad)
				}
			}
		}
	}
}

func TestPlainLinesFitAPrinter(t *testing.T) {
	for i, l := range strings.Split(forms(t, Make(subject(t, strings.Repeat("mot ", 80)), lang.New(model.French)))["txt"], "\n") {
		if w := ansi.StringWidth(l); w > textWidth {
			t.Errorf("line %d is %d wide: %q", i, w, l)
		}
	}
}

func TestRedactedReportNamesNobody(t *testing.T) {
	s := subject(t, "")
	s.Session.Ratings["C01"] = model.Rating{Item: "C01", Level: model.At(2), Note: "confidentiel"}
	s.Redact = true
	for name, page := range forms(t, Make(s, lang.New(model.French))) {
		for _, bad := range []string{"Léa", "Mme Roux", "confidentiel", "exemple.fr", "Temps divisé"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s says %q", name, bad)
			}
		}
	}
}

func TestFirstSessionHasNoChangesAndNoCourse(t *testing.T) {
	s := subject(t, "")
	s.Finished = s.Finished[1:]
	s = redo(s)
	p := lang.New(model.French)
	page := forms(t, Make(s, p))["txt"]
	if strings.Contains(page, p.Report.Changes) || strings.Contains(page, p.Report.Heat) {
		t.Error("a first session tells of changes or draws a course")
	}
}

func TestReadGathersFromTheStore(t *testing.T) {
	env, want := tuitest.Env(t, model.French), subject(t, "")
	ctx := context.Background()
	if _, err := env.Store.SaveSession(ctx, want.Session); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveEvidence(ctx, want.Evidence[0]); err != nil {
		t.Fatal(err)
	}
	got, err := Read(ctx, env.Store, env.Grids, "S2", tuitest.Start)
	if err != nil || len(got.Session.Ratings) != 4 || len(got.Evidence) != 1 || len(got.Sessions) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := Read(ctx, env.Store, env.Grids, "none", tuitest.Start); err == nil {
		t.Error("a session that is not there was read")
	}
}

// A09 is linked to C07 C11 C13 C15 C16.
func TestWhatIsNotRatedHoldsAnActivityBackToo(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"À la cible : 4 sur 5 ; Ce qui retient : non notées : C16 ", "Ce qui retient : rien."},
		model.English: {"At target: 4 of 5; What holds back: not rated: C16 ", "What holds back: nothing."},
	} {
		s, p := subject(t, ""), lang.New(l)
		s.Profile.Target = "title"
		for _, it := range s.Grid.ItemsOf(model.Competency) {
			s.Session.Ratings[it.Code] = model.Rating{Item: it.Code, Level: model.At(3), Confidence: 2}
		}
		delete(s.Session.Ratings, "C16")
		page := strings.NewReplacer("\u00a0", " ", "\u202f", " ", `\.`, ".").Replace(flat(forms(t, Make(redo(s), p))["txt"]))
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s: no %q in\n%s", l, w, page[strings.LastIndex(page, "A01"):])
			}
		}
	}
}

func TestWhatIsNotExpectedYetIsBesideTheCount(t *testing.T) {
	s, p := subject(t, ""), lang.New(model.French)
	s.Profile.Stage, s.Profile.Target = model.Prospective, "entry3a"
	s.Session.Ratings = map[model.ItemCode]model.Rating{"C06": {Item: "C06", Level: model.At(1)}, "C11": {Item: "C11", Level: model.At(0)}}
	page := strings.NewReplacer("\u00a0", " ").Replace(flat(forms(t, Make(redo(s), p))["txt"]))
	if want := "À la cible : 1 sur 1 (3 pas encore attendues à cette étape) ; Ce qui retient : rien."; !strings.Contains(page, want) {
		t.Errorf("no %q in\n%s", want, page)
	}
}

func TestTheCVClaimsNoDiplomaThatIsNotThere(t *testing.T) {
	for l, want := range map[model.Lang]map[model.Stage]string{
		model.French: {model.Year4: "Formation en cours : Ingénieur", model.StageGraduate: "Diplôme : Ingénieur", model.Prospective: "Grille utilisée : Ingénieur",
			model.StageUnsaid: "Grille utilisée : Ingénieur"},
		model.English: {model.Year4: "Studies under way: ", model.StageGraduate: "Diploma: ", model.Prospective: "Grid used: ", model.StageUnsaid: "Grid used: "},
	} {
		for stage, said := range want {
			s, p := subject(t, ""), lang.New(l)
			s.Profile.Stage = stage
			page := flat(forms(t, Make(s, p))["txt"])
			for _, w := range []string{said, map[model.Lang]string{model.French: "Compétences auto-évaluées", model.English: "Competencies as self-assessed"}[l]} {
				if !strings.Contains(page, w) {
					t.Errorf("%s, %q: no %q", l, stage, w)
				}
			}
		}
	}
}

func TestOneStoryIsAnnouncedAsOneInItsSituation(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"Une réalisation à raconter", "Situation : Projet", ", en groupe, 24 novembre 2026"},
		model.English: {"One piece of work to tell", "Situation: ", ", in a group, 24 November 2026"},
	} {
		page := flat(forms(t, Make(subject(t, ""), lang.New(l)))["txt"])
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s: no %q in\n%s", l, w, page[len(page)-900:])
			}
		}
	}
}

func TestASentenceThatEndsByItselfGetsNoSecondStop(t *testing.T) {
	for l, want := range map[model.Lang]string{
		model.French:  "Solveur PLNE. 24 novembre 2026, en groupe. Montre : C01, C07. Qualité du résultat : 3 cas sur 4. Pertinence de la démarche : et sinon ?",
		model.English: "Solveur PLNE. 24 November 2026, in a group. Shows: C01, C07. Quality of the result: 3 cas sur 4. Relevance of the approach: et sinon ?",
	} {
		s := subject(t, "")
		e := &s.Evidence[0]
		e.Title, e.Items, e.Location, e.Reflection = "Solveur PLNE.", []model.ItemCode{"C01", "C07"}, "", model.Reflection{Quality: "3 cas sur 4.", Relevance: "et sinon ?"}
		for name, page := range forms(t, Make(s, lang.New(l))) {
			if page = flat(page); name == "txt" && !strings.Contains(page, want) {
				t.Errorf("%s %s: no %q", l, name, want)
			}
			if i := strings.Index(strings.ReplaceAll(page, "\\", ""), ".. "); i >= 0 {
				t.Errorf("%s %s: two stops", l, name)
			}
		}
	}
}

func TestAnOpenSessionIsCalledUnfinishedInEveryForm(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		s, p := subject(t, ""), lang.New(l)
		for name, page := range forms(t, Make(s, p)) {
			if strings.Contains(page, p.Report.NatureOpen) {
				t.Errorf("%s %s: a finished one is called open", l, name)
			}
		}
		s.Session.FinishedAt = time.Time{}
		s.Finished = s.Finished[:1]
		s = redo(s)
		for name, page := range forms(t, Make(s, p)) {
			page = flat(html.UnescapeString(page))
			title := strings.SplitN(p.Report.TitleOpen, "%s", 2)[1]
			for _, w := range []string{"S7" + title, p.Report.NatureOpen, fmt.Sprintf(p.Report.OpenSince, p.Date(s.Session.StartedAt))} {
				if !strings.Contains(page, flat(w)) {
					t.Errorf("%s %s: no %q", l, name, w)
				}
			}
		}
	}
}

// The line at the foot of a printed page is people's words inside a style sheet:
// none of their characters may end the string, the rule or the element.
func TestTheRunningLineStaysAString(t *testing.T) {
	texts := []string{`"; } body { display: none } /*`, "</style><script>alert(1)</script>", `\"`, "a\nb"}
	for _, h := range safe.Texts() {
		texts = append(texts, h.Text)
	}
	for _, hostile := range texts {
		rule := running(hostile)
		said := strings.TrimSuffix(strings.TrimPrefix(rule, `@page { @bottom-left { content: "`), `"; font: 8pt system-ui, "Segoe UI", Roboto, sans-serif; color: #545c68; } }`+"\n")
		if m := regexp.MustCompile(`^(?:[\p{L}\p{Nd}]|\\[0-9a-f]{6})*$`); !m.MatchString(said) {
			t.Errorf("%q becomes %q", hostile, said)
		}
	}
}

// A printed page names whose it is, and a narrow screen shows each cell with the
// name of its column.
func TestTheHTMLReportNamesItsPagesAndItsCells(t *testing.T) {
	var b strings.Builder
	if err := HTML(&b, Make(subject(t, ""), lang.New(model.French))); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`@bottom-left { content: "Léa`, "counter(page)", `data-head="Niveau`, `class="short"`, "prefers-color-scheme: dark", "h1, h2, h3, thead { break-after: avoid; }", "p + table, p + ul, p + figure { break-before: avoid; }", "section:has(> p:last-child):has(+ section > h3) { break-after: avoid; }", "default-src 'none'"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page has no %s", want)
		}
	}
}

// The story counts as it says: one competency is not many, and what has no answer
// is neither at the level expected nor all that remains.
func TestTheStoryAgreesWithItsFigures(t *testing.T) {
	g := tuitest.Grid(t)
	for _, c := range []struct {
		levels map[model.ItemCode]int
		want   string
	}{
		{map[model.ItemCode]int{"C01": 2, "C02": 1}, "Sur 16 compétences, 2 ont une réponse. À l’étape « Fin de 4A » (indicatif), sur 16 compétences, 1 est au niveau attendu ; à faire monter : Besoins du client ; sans réponse : 14."},
		{map[model.ItemCode]int{"C01": 1}, "Sur 16 compétences, 1 a une réponse. À l’étape « Fin de 4A » (indicatif), sur 16 compétences, aucune n’est au niveau attendu ; à faire monter : Analyse technique ; sans réponse : 15."},
		{map[model.ItemCode]int{"C01": 1, "C02": 1, "C03": 1, "C08": 1}, "à faire monter : Analyse technique, Besoins du client, Besoins et valeur et 1 autre ; sans réponse : 12."},
	} {
		s := subject(t, "")
		s.Session = model.Session{ID: "S3", Grid: g.Ref(), StartedAt: s.Now}
		for item, v := range c.levels {
			if err := s.Session.Rate(g, model.Rating{Item: item, Level: model.At(v), At: s.Now}); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Session.Finish(s.Now); err != nil {
			t.Fatal(err)
		}
		s.Finished, s.Reviews, s.Words = []model.SessionSummary{s.Session.Summary()}, nil, nil
		all := forms(t, Make(redo(s), lang.New(model.French)).Short())
		spaces := strings.NewReplacer("\u00a0", " ", "\u202f", " ", `\.`, ".")
		for form, text := range map[string]string{"txt": all["txt"], "md": all["md"]} {
			if said := strings.Join(strings.Fields(spaces.Replace(text)), " "); !strings.Contains(said, c.want) {
				t.Errorf("%s: no %q in\n%s", form, c.want, said)
			}
		}
	}
}

// The first part can be read alone: a few sentences, one picture, what rose and
// what comes next, with names and not codes.
func TestTheSummaryTellsTheStory(t *testing.T) {
	d := Make(subject(t, ""), lang.New(model.French)).Short()
	if len(d.Sections) != 1 || d.Sections[0].Heading != "En bref" {
		t.Fatalf("%+v", d.Sections)
	}
	all := forms(t, d)
	for _, want := range []string{"ont une réponse", "un niveau a monté", "Notion → Application", "au niveau attendu"} {
		if !strings.Contains(strings.Join(strings.Fields(all["txt"]), " "), want) {
			t.Errorf("the story has no %q:\n%s", want, all["txt"])
		}
	}
	if story := d.Sections[0].Blocks[0].Text; regexp.MustCompile(`\bC\d\d\b`).MatchString(story) {
		t.Errorf("the story speaks in codes: %s", story)
	}
	if !strings.Contains(all["html"], `role="img" aria-label="Besoin`) {
		t.Error("the picture of families says nothing to who does not see it")
	}
}

// No column of a table is empty in every row, and no two sessions have one name.
func TestTablesHaveNoEmptyColumns(t *testing.T) {
	d := Make(subject(t, ""), lang.New(model.French))
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			seen := map[string]bool{}
			for c, h := range b.Head {
				full := false
				for _, row := range b.Rows {
					full = full || row[c] != ""
				}
				if !full || seen[h] {
					t.Errorf("%s: column %q is empty or there twice", s.Heading, h)
				}
				seen[h] = true
			}
		}
	}
}

func TestTheReportSaysWhereToPractiseAndWhereItLeads(t *testing.T) {
	s := subject(t, "note")
	bare := flat(forms(t, Make(s, lang.New(model.French)))["txt"])
	if strings.Contains(bare, "Métiers") || strings.Contains(bare, "Projet tutoré") {
		t.Error("something is said where the grid says nothing")
	}
	tuitest.Teach(s.Grid)
	s = redo(s)
	for form, text := range forms(t, Make(s, lang.New(model.French))) {
		for _, want := range []string{"Analyste métier, Consultant·e", "Projet tutoré"} {
			if !strings.Contains(flat(text), want) {
				t.Errorf("%s: no %q", form, want)
			}
		}
	}
}
