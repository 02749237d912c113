package model

import "slices"

// Without returns the passage without the links that items stand in.
func (p *Passage) Without(from, to []ItemCode) Passage {
	out := p.Clone()
	out.Links = slices.DeleteFunc(out.Links, func(l Link) bool {
		return slices.ContainsFunc(l.From, func(c ItemCode) bool { return slices.Contains(from, c) }) ||
			slices.ContainsFunc(l.To, func(c ItemCode) bool { return slices.Contains(to, c) })
	})
	return out
}

// Joined returns the passage with a link that takes its items out of those that
// they stood in. The person says so. Its errors are those of Check.
func (p *Passage) Joined(l Link, from, to *Grid) (Passage, error) {
	l = l.Clone()
	if err := spell(from, l.From); err != nil {
		return *p, err
	}
	if err := spell(to, l.To); err != nil {
		return *p, err
	}
	out := p.Without(l.From, l.To)
	l.Basis = ByPerson
	out.Links = append(out.Links, l)
	return out.Check(from, to)
}

// spell writes codes as the grid does.
func spell(g *Grid, codes []ItemCode) error {
	for i, c := range codes {
		it, ok := g.Item(c)
		if !ok {
			return ErrLinkItem
		}
		codes[i] = it.Code
	}
	return nil
}

// Held returns the passage with its word on whether old answers count for an item
// of the newer grid that was worded anew. ErrLinkItem if there is no such link.
func (p *Passage) Held(to ItemCode, holds bool) (Passage, error) {
	out := p.Clone()
	for i, l := range out.Links {
		if l.Kind() == LinkReworded && len(l.To) == 1 && l.To[0] == to {
			out.Links[i].Holds, out.Links[i].Basis = holds, ByPerson
			return out, nil
		}
	}
	return out, ErrLinkItem
}

// PassageCount is how many links of each kind there are between two grids, and of
// the reworded ones how many hold.
type PassageCount struct {
	Kinds [LinkNew + 1]int
	Holds int
}

// CountLinks counts what Links returned.
func CountLinks(all []Link) PassageCount {
	var c PassageCount
	for _, l := range all {
		c.Kinds[l.Kind()]++
		if l.Holds {
			c.Holds++
		}
	}
	return c
}

// Follow returns how many links let an old answer count.
func (c PassageCount) Follow() int { return c.Kinds[LinkSame] + c.Holds }

// Settled reports whether every item is the same in both grids: nothing is asked.
func (c PassageCount) Settled() bool {
	for k, n := range c.Kinds {
		if LinkKind(k) != LinkSame && n > 0 {
			return false
		}
	}
	return true
}
