package plain

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"autoeval/model"
	"autoeval/store/cohort"
	"autoeval/store/sheet"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
	"autoeval/tui/year"
)

// year says a programme's year: its parts, then the tables of each, a table at a
// time. The learners are those that the cohort's filter lets through; a list of
// groups makes other parts.
func (p *program) year(ctx context.Context, g *model.Grid, s sifted) error {
	q := cohort.Question{Grid: g, Now: p.Now()}
	if seek := p.Text.Seek(s.words, p.Now()); !seek.Empty() {
		q.Asks = func(r *model.CohortRow) bool { return seek.FindsRow(r, lang.Fold(p.Text.RowWords(r, p.Now()))) }
	}
	ask := cohort.Ask{Now: p.Now()}
	var sum *cohort.Sum
	var parts []*cohort.Part
	rows := func(ctx context.Context) (out []string, err error) {
		read, err := cohort.Read(ctx, p.Store, p.Grids, q)
		if err != nil {
			return nil, err
		}
		sum = read.Sum(ask)
		if parts = year.Parts(sum); sum.Whole.People == 0 {
			parts = nil
		}
		for _, x := range parts {
			out = append(out, aloud.Joined(year.Name(p.Text, sum, x), year.Size(p.Text, x)))
		}
		return out, nil
	}
	if _, err := rows(ctx); err != nil {
		return err
	}
	p.Talk.Say("%s.", year.Title(p.Text, sum))
	p.sayAll(year.Notes(p.Text, sum))
	t := p.Text.Plain.Pages
	return p.turn(ctx, page{name: p.Text.Year.Place, rows: rows, ask: t.YearAsk, can: []can{
		{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			for i, x := range p.yearTables(sum, parts[n[0]]) {
				p.Talk.Say(p.Text.Plain.Menu.Row, i+1, x.Title)
			}
			return looked, nil
		}},
		{order: t.Groups, words: true, do: func(ctx context.Context, _ []int, words string) (result, error) {
			list, err := p.groups(ctx, words)
			if err != nil {
				return looked, err
			}
			ask.Groups = list
			if _, err := rows(ctx); err != nil {
				return looked, err
			}
			p.sayAll(year.Notes(p.Text, sum)[1:])
			return again, nil
		}},
		{order: t.Anonymous, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			ask.Anonymous = !ask.Anonymous
			if _, err := rows(ctx); err != nil {
				return looked, err
			}
			if !ask.Anonymous {
				p.Talk.Say("%s", t.Named)
			}
			p.sayAll(year.Notes(p.Text, sum)[1:])
			return again, nil
		}},
		{order: p.Text.Plain.Pages.Page, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			return looked, p.keepSheet(ctx, Sheet{Form: "html", Year: sum})
		}},
		{order: p.Text.Plain.Pages.Print, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			return looked, p.keepSheet(ctx, Sheet{Form: "pdf", Year: sum})
		}},
	}, other: func(_ context.Context, typed string) (result, error) {
		of, which, two := strings.Cut(typed, " ")
		n, i := number(of), number(strings.TrimSpace(which))
		if !two || n < 1 || i < 1 {
			return unknown, nil
		}
		if n > len(parts) || i > len(p.yearTables(sum, parts[n-1])) {
			return looked, refusal(t.YearBad)
		}
		p.sayAll(p.yearTables(sum, parts[n-1])[i-1].Spoken(p.Text))
		return looked, nil
	}})
}

// yearTables returns the tables of a part; after those of everybody, who was not seen.
func (p *program) yearTables(sum *cohort.Sum, part *cohort.Part) []year.Table {
	all := year.Tables(p.Text, sum, part)
	if len(sum.Out) > 0 && part == year.Parts(sum)[0] {
		all = append(all, year.Unseen(p.Text, sum))
	}
	return all
}

// groups reads a list of groups; nothing typed goes back to the stages.
func (p *program) groups(ctx context.Context, typed string) ([]cohort.Member, error) {
	switch {
	case typed == "":
		return nil, nil
	case p.Files.None:
		return nil, refusal(p.Text.Service.NoFiles)
	}
	path := work.Locate(strings.TrimSpace(typed))
	list, err := cohort.GroupsIn(ctx, path)
	if bad := (*sheet.Error)(nil); errors.As(err, &bad) {
		return nil, refusal(speech.Safe(p.Text.SheetFault(filepath.Base(path), bad)))
	}
	return list, err
}
