package model

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
)

// CohortRow is one learner among a mentor's: what the latest of the sessions
// they shared says, and what they wait for. What gathering asks for every
// session comes first, so that it lies together.
type CohortRow struct {
	Learner Contact
	when    time.Time // of Latest
	Shared  int       // sessions
	Waiting int       // those without an answer
	Since   time.Time // when the first of these came; zero if none waits
	first   SessionID // that one
	label   string    // its name
	waits   bool      // Latest does

	Latest ReceivedSummary // the one finished last
	Key    string          // what rows are ordered by under "name"
	Stage  Stage
	Stale  bool   // Latest is more than StaleAfter months old
	Hidden bool   // the levels of Latest are out of sight
	said   Levels // those, for what was answered
	was    Levels // those of Latest, as they were given
	by     *Map   // how they are read; nil: as they were given
}

// WaitsElsewhere says whether it is another session than the latest that has
// waited longest, since Since; its identifier and its name.
func (r *CohortRow) WaitsElsewhere() (id SessionID, label string, ok bool) {
	latest := r.waits && r.Latest.ReceivedAt.Equal(r.Since)
	return r.first, r.label, r.Waiting > 0 && !latest
}

// Hide takes the levels out of the row: a blind reading comes before them.
func (r *CohortRow) Hide() {
	r.Hidden, r.said, r.Latest.Session.Levels = true, r.Latest.Session.Levels, Levels{}
}

// Answered says whether the latest session answers an item, also where its level is
// hidden.
func (r *CohortRow) Answered(c ItemCode) bool {
	return r.Latest.Session.Levels.Of(c).Rated() || r.said.Of(c).Rated()
}

// Gathering puts the sessions received on a grid, any version of it, and on those
// that lead to it together by learner. A learner is a person, whose key may have
// changed: a file that another key signed is taken only once the mentor said that it
// is the same person. The same name twice is two people. Make it with Gather.
type Gathering struct {
	now   time.Time
	grids []GridID
	at    map[PersonID]*CohortRow
	rows  []*CohortRow
	room  []CohortRow // for rows to come
	all   int
}

// Gather begins a gathering with nothing in it, as things stand at that moment.
func Gather(now time.Time, grids ...GridID) *Gathering {
	return &Gathering{now: now, grids: grids, at: map[PersonID]*CohortRow{}}
}

// Add takes a session in; it does not keep the pointer.
func (g *Gathering) Add(r *ReceivedSummary) {
	g.all++
	if !slices.Contains(g.grids, r.Session.Grid.ID) {
		return
	}
	row, when := g.rowOf(&r.Learner), r.Session.When()
	waits := r.Waiting(g.now)
	if row.Shared == 0 || !when.Before(row.when) {
		row.Latest, row.when, row.waits = *r, when, waits
	}
	row.Shared++
	if waits {
		row.Waiting++
		if row.Since.IsZero() || r.ReceivedAt.Before(row.Since) {
			row.Since, row.first, row.label = r.ReceivedAt, r.Session.ID, r.Session.Label
		}
	}
}

// rowOf finds a learner's row, or begins one.
func (g *Gathering) rowOf(c *Contact) *CohortRow {
	if row := g.at[c.Person]; row != nil && c.Person != "" {
		return row
	}
	const some = 64
	if len(g.room) == 0 {
		g.room = make([]CohortRow, some) // rows are large: never moved, few allocations
	}
	row := &g.room[0]
	g.room = g.room[1:]
	row.Learner = *c
	g.at[c.Person] = row
	g.rows = append(g.rows, row)
	return row
}

// Sessions returns how many were taken in, and how many of them are on other grids.
func (g *Gathering) Sessions() (all, others int) {
	others = g.all
	for i := range g.rows {
		others -= g.rows[i].Shared
	}
	return g.all, others
}

// Rows returns the learners in the order in which each first came, theirs who asks;
// nothing is added after. Key makes the key of a name.
func (g *Gathering) Rows(key func(name string) string) []*CohortRow {
	limit := g.now.AddDate(0, -StaleAfter, 0)
	for _, r := range g.rows {
		r.Learner, r.Stage, r.Key = r.Latest.Learner, r.Latest.Stage, key(r.Latest.Learner.Name)
		r.Stale = r.when.Before(limit)
	}
	people, keys := make([]*Contact, len(g.rows)), make([]string, len(g.rows))
	for i, r := range g.rows {
		people[i], keys[i] = &r.Learner, r.Key
	}
	tellApart(people, keys)
	return g.rows
}

// GridShare is how much was received on a grid, and how much of it waits.
type GridShare struct {
	Grid          GridID
	Shared, Waits int
}

// Beside returns what was received on other grids than that one, by their identifiers.
func Beside(all []ReceivedSummary, grid GridID, now time.Time) []GridShare {
	var out []GridShare
	for i := range all {
		id := all[i].Session.Grid.ID
		if id == grid {
			continue
		}
		at, found := slices.BinarySearchFunc(out, id, func(s GridShare, id GridID) int { return cmp.Compare(s.Grid, id) })
		if !found {
			out = slices.Insert(out, at, GridShare{Grid: id})
		}
		out[at].Shared++
		if all[i].Waiting(now) {
			out[at].Waits++
		}
	}
	return out
}

// CohortOrder is an order of the rows.
type CohortOrder uint8

// By who waits longest, then who contests, by name, by the latest session's date (newest first),
// by the level of an item (lowest first, those without a rating last).
const (
	ByWaiting CohortOrder = iota
	ByName
	ByDate
	ByLevel
)

// SortCohort puts rows in an order; equal ones follow each other by key, then
// as they were. The item is only looked at by ByLevel.
func SortCohort(rows []*CohortRow, by CohortOrder, item ItemCode) {
	order := make([]ranked, len(rows))
	for i, r := range rows {
		order[i] = rank(r, by, item)
		order[i].came = i
	}
	slices.SortFunc(order, compareRanked)
	for i := range order {
		rows[i] = order[i].row
	}
}

// ranked is a row and what it is ordered by: rows lie all over the memory, and
// comparing them where they are costs more than this.
type ranked struct {
	first, second int64
	row           *CohortRow
	came          int
}

func rank(r *CohortRow, by CohortOrder, item ItemCode) ranked {
	x := ranked{row: r}
	switch by {
	case ByWaiting:
		x.first = math.MaxInt64
		switch {
		case r.Waiting > 0:
			x.first, x.second = moment(r.Since)
		case r.Latest.State == Contested:
			x.first-- // after who waits, before the others
		}
	case ByDate:
		first, second := moment(r.when)
		x.first, x.second = ^first, ^second // the other way round
	case ByLevel:
		x.first = math.MaxInt64
		if l := r.Latest.Session.Levels.Of(item); l.Rated() {
			x.first = int64(l)
		}
	}
	return x
}

// moment returns a time as numbers that order like it.
func moment(t time.Time) (seconds, nanos int64) { return t.Unix(), int64(t.Nanosecond()) }

func compareRanked(a, b ranked) int {
	if c := cmp.Compare(a.first, b.first); c != 0 {
		return c
	}
	if c := cmp.Compare(a.second, b.second); c != 0 {
		return c
	}
	if c := strings.Compare(a.row.Key, b.row.Key); c != 0 {
		return c
	}
	return a.came - b.came
}

// CohortSums are the counts of a cohort.
type CohortSums struct {
	Learners, Waiting, Stale int
	Hidden                   int                       // learners whose levels are in no count
	Items                    map[ItemCode]Distribution // of the latest sessions, by item
}

// SumCohort counts who waits, who is stale, and for each item how many learners
// are at each level and how many did not rate it. Hidden levels are neither.
func SumCohort(g *Grid, rows []*CohortRow) CohortSums {
	sums := CohortSums{Items: map[ItemCode]Distribution{}}
	c := counter{counts: map[ItemCode]*tally{}, lists: map[codeList][]*tally{}}
	for _, r := range rows {
		sums.Learners++
		if r.Waiting > 0 {
			sums.Waiting++
		}
		if r.Stale {
			sums.Stale++
		}
		if r.Hidden {
			sums.Hidden++
			continue
		}
		c.add(r.Latest.Session.Levels)
	}
	for _, it := range g.Items {
		d := Distribution{Counts: make([]int, len(g.Scale(it.Scale).Levels)), Unrated: sums.Learners - sums.Hidden}
		if n := c.counts[it.Code]; n != nil {
			for v := range d.Counts {
				d.Counts[v] = n[At(v)]
				d.Unrated -= d.Counts[v]
			}
		}
		sums.Items[it.Code] = d
	}
	return sums
}

// tally is how often each Level is given.
type tally [MaxValue + 2]int

// codeList is a list of codes that many sessions share.
type codeList struct {
	first *ItemCode
	n     int
}

// counter counts levels by item, and looks each shared list of codes up once.
type counter struct {
	counts map[ItemCode]*tally
	lists  map[codeList][]*tally
}

func (c *counter) add(l Levels) {
	codes, packed := l.Parts()
	if len(codes) == 0 {
		return
	}
	key := codeList{&codes[0], len(codes)}
	columns, ok := c.lists[key]
	if !ok {
		for _, code := range codes {
			if c.counts[code] == nil {
				c.counts[code] = new(tally)
			}
			columns = append(columns, c.counts[code])
		}
		c.lists[key] = columns
	}
	for i, t := range columns {
		if l := packed[i]; l <= MaxValue+1 {
			t[l]++
		}
	}
}
