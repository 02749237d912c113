package cohort

import (
	"context"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/fold"
	"autoeval/store/disk"
	"autoeval/store/sheet"
)

// Member is a line of a list of groups: somebody of a group, by their identifier, the
// fingerprint of their key, or their name.
type Member struct {
	Line                    int
	Group                   string
	Person, Fingerprint     string
	Name, FirstName, Family string // FirstName and Family where they stand apart
}

// Said returns how the line names the person.
func (m *Member) Said() string {
	for _, s := range []string{m.Name, strings.TrimSpace(m.FirstName + " " + m.Family), m.Fingerprint} {
		if s != "" {
			return s
		}
	}
	return m.Person
}

// ReadGroups reads a table of groups. Errors are *sheet.Error.
func ReadGroups(data []byte) ([]Member, error) {
	rows, err := sheet.Read(data, []sheet.Column{
		{Words: []string{"group", "groupe", "promotion", "td", "track", "parcours"}, Must: true},
		{Words: []string{"person", "personne", "id"}}, {Words: []string{"fingerprint", "empreinte"}},
		{Words: []string{"name", "nom complet", "nom et prénom", "prénom et nom", "étudiant", "étudiante", "learner"}},
		{Words: []string{"first name", "prénom", "given name"}}, {Words: []string{"last name", "nom", "nom de famille", "family name", "surname"}},
	})
	if err != nil {
		return nil, err
	}
	var out []Member
	for _, r := range rows {
		c := r.Cells
		m := Member{Line: r.Line, Group: c[0], Person: c[1], Fingerprint: c[2], Name: c[3], FirstName: c[4], Family: c[5]}
		if m.Group != "" && m.Said() != "" {
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		return nil, &sheet.Error{Problem: sheet.NoRows}
	}
	return out, nil
}

// GroupsIn reads the table of groups in a file.
func GroupsIn(ctx context.Context, path string) ([]Member, error) {
	data, err := disk.Read(ctx, path, sheet.Most)
	if err != nil {
		return nil, err
	}
	return ReadGroups(data)
}

// Group is some learners with a name.
type Group struct {
	Name   string
	People []*model.Followed
}

// Groups are what a list makes of the learners.
type Groups struct {
	All     []Group           // in the order of the list
	Nobody  []Member          // who shared nothing
	Several []Member          // of whose name there are several: nobody is guessed
	Ungroup []*model.Followed // learners whom the list does not name
}

// Place puts the learners into groups. Somebody may be in several.
func (p *Programme) Place(list []Member) Groups {
	var out Groups
	placed := map[*model.Followed]bool{}
	for _, m := range list {
		found := p.named(&m)
		switch {
		case len(found) == 0:
			out.Nobody = append(out.Nobody, m)
			continue
		case len(found) > 1:
			out.Several = append(out.Several, m)
			continue
		}
		i := slices.IndexFunc(out.All, func(g Group) bool { return fold.Equal(g.Name, m.Group) })
		if i < 0 {
			i, out.All = len(out.All), append(out.All, Group{Name: m.Group})
		}
		if g := &out.All[i]; !slices.Contains(g.People, found[0]) {
			g.People = append(g.People, found[0])
		}
		placed[found[0]] = true
	}
	for _, f := range p.People {
		if !placed[f] {
			out.Ungroup = append(out.Ungroup, f)
		}
	}
	return out
}

// named returns the learners that a line may mean. Words of a name may stand in any
// order: lists say family names first.
func (p *Programme) named(m *Member) []*model.Followed {
	var out []*model.Followed
	want := words(m.Name)
	if m.Name == "" {
		want = words(m.FirstName + " " + m.Family)
	}
	for _, f := range p.People {
		var is bool
		switch {
		case m.Person != "":
			is = string(f.Learner.Person) == m.Person
		case m.Fingerprint != "":
			is = f.Learner.Fingerprint == m.Fingerprint || fold.Equal(f.Learner.Fingerprint, m.Fingerprint)
		default:
			is = want != "" && words(f.Learner.Name) == want
		}
		if is {
			out = append(out, f)
		}
	}
	return out
}

// words returns the words of a name in one order.
func words(name string) string {
	all := strings.Fields(fold.Words(name))
	slices.Sort(all)
	return strings.Join(all, " ")
}
