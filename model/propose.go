package model

import (
	"cmp"
	"slices"
	"strings"

	"autoeval/model/fold"
)

// How near the words of two items must be for a link to be proposed. Nothing that
// is proposed counts before a person has kept it.
const (
	nearEnough  = 0.6  // of the words of both, shared by one and one
	covered     = 0.8  // of one item's words, found again in its parts
	partAtLeast = 0.25 // of one item's words, at least, in each of its parts
	stemLength  = 6
)

// Propose returns the links between two grids that their words suggest beyond
// those with the same words, which need no link: items in other words, split ones
// and merged ones. Old answers do not count in any of them until a person says
// so. Where the newer grid's register says which blocs correspond, only items of
// such blocs are compared. Everything else is the person's to say.
func Propose(from, to *Grid) []Link {
	p := proposer{from: from, to: to, usedFrom: map[ItemCode]bool{}, usedTo: map[ItemCode]bool{}}
	for _, l := range Links(from, to, nil) {
		if l.Kind() == LinkSame || l.Kind() == LinkMerged || l.Kind() == LinkSplit {
			p.use(l)
		}
	}
	p.olds, p.news = worded(from, p.usedFrom), worded(to, p.usedTo)
	p.reworded()
	p.parts()
	sortLinks(p.out, from, to)
	return p.out
}

type proposer struct {
	from, to         *Grid
	usedFrom, usedTo map[ItemCode]bool
	olds, news       []wording
	out              []Link
}

// wording is an item by the stems of its words.
type wording struct {
	Item
	stems map[string]bool
}

// worded lists the items that stand in no link yet.
func worded(g *Grid, used map[ItemCode]bool) []wording {
	var out []wording
	for _, it := range g.Items {
		if w := stems(it.Statement.In(French)); !used[it.Code] && len(w) > 0 {
			out = append(out, wording{it, w})
		}
	}
	return out
}

func (p *proposer) use(l Link) {
	for _, c := range l.From {
		p.usedFrom[c] = true
	}
	for _, c := range l.To {
		p.usedTo[c] = true
	}
}

func (p *proposer) propose(from, to []ItemCode) {
	l := Link{From: from, To: to, Basis: ByWords}
	if p.register() {
		l.Basis = ByRegister
	}
	p.use(l)
	p.out = append(p.out, l)
}

// comparable reports whether two items may be one: of one kind, in blocs that
// correspond.
func (p *proposer) comparable(old, now wording) bool {
	return old.Kind == now.Kind && !p.usedFrom[old.Code] && !p.usedTo[now.Code] && p.corresponds(old.Group, now.Group)
}

// register reports whether the register says anything of blocs of the older grid.
func (p *proposer) register() bool {
	return slices.ContainsFunc(p.to.Facts.Correspondences, p.meant)
}

// meant reports whether a correspondence is with blocs of the older grid.
func (p *proposer) meant(c Correspondence) bool {
	return strings.EqualFold(c.Title, string(p.from.ID))
}

func (p *proposer) corresponds(old, now GroupID) bool {
	within := func(all []GroupID, g GroupID) bool { return len(all) == 0 || slices.Contains(all, g) }
	return !p.register() || slices.ContainsFunc(p.to.Facts.Correspondences, func(c Correspondence) bool {
		return p.meant(c) && within(c.There, old) && within(c.Here, now)
	})
}

// near is a pair of items, by how much of their words they share.
type near struct {
	old, now int
	share    float64
}

// reworded joins one and one, the nearest first. Of equals the earlier ones.
func (p *proposer) reworded() {
	var all []near
	for i, old := range p.olds {
		for j, now := range p.news {
			if !p.comparable(old, now) {
				continue
			}
			if n := shared(old.stems, now.stems); n > 0 {
				share := float64(n) / float64(len(old.stems)+len(now.stems)-n)
				if share >= nearEnough {
					all = append(all, near{i, j, share})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(b.share, a.share) })
	for _, n := range all {
		if old, now := p.olds[n.old], p.news[n.now]; p.comparable(old, now) {
			p.propose([]ItemCode{old.Code}, []ItemCode{now.Code})
		}
	}
}

// parts finds items whose words are found again in several of one group of the
// other grid.
func (p *proposer) parts() {
	for _, old := range p.olds {
		if to := p.partsOf(old, p.news, func(now wording) bool { return p.comparable(old, now) }); to != nil {
			p.propose([]ItemCode{old.Code}, to)
		}
	}
	for _, now := range p.news {
		if from := p.partsOf(now, p.olds, func(old wording) bool { return p.comparable(old, now) }); from != nil {
			p.propose(from, []ItemCode{now.Code})
		}
	}
}

func (p *proposer) partsOf(whole wording, all []wording, fits func(wording) bool) []ItemCode {
	for i, first := range all {
		if slices.ContainsFunc(all[:i], func(w wording) bool { return w.Group == first.Group }) {
			continue // this group was tried
		}
		var codes []ItemCode
		found := map[string]bool{}
		for _, w := range all[i:] {
			if w.Group != first.Group || !fits(w) || float64(shared(w.stems, whole.stems)) < partAtLeast*float64(len(whole.stems)) {
				continue
			}
			codes = append(codes, w.Code)
			for s := range w.stems {
				found[s] = true
			}
		}
		if len(codes) > 1 && float64(shared(found, whole.stems)) >= covered*float64(len(whole.stems)) {
			return codes
		}
	}
	return nil
}

func shared(a, b map[string]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// stems returns the words that carry meaning, cut to a length that puts most forms of
// one word together.
func stems(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(fold.Words(s)) {
		if empty := strings.Contains(emptyWords, " "+w+" "); empty {
			continue
		}
		if r := []rune(w); len(r) > stemLength {
			w = string(r[:stemLength])
		}
		out[w] = true
	}
	return out
}

// emptyWords carry no meaning of their own, in the folded form.
const emptyWords = " a au aux avec ce ces cette dans de des du d elle en et eu il ils l la le les leur leurs lors n ne on ou par plus pour qu que qui s sa selon ses son sont sur un une vers " +
	"afin ainsi dont entre etre est y the of and to in for on with an or by "
