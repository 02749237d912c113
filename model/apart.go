package model

import (
	"slices"
	"strings"

	"autoeval/model/fold"
)

// Apart returns what tells somebody from the others of that name among whom they were
// read: the first words of their fingerprint, "" where no other has it. It is kept nowhere.
func (c Contact) Apart() string { return c.apart }

// As returns somebody told apart as that other contact of theirs is.
func (c Contact) As(o Contact) Contact {
	c.apart = o.apart
	return c
}

// TellApart finds people of one name among those who are read together, and gives each
// of them the first words of their fingerprint, as many as tell them apart. A person is
// one however often they are there; who gave no name is told by their key anyway.
func TellApart(people []*Contact) {
	keys := make([]string, len(people))
	for i, c := range people {
		keys[i] = fold.Words(c.Name)
	}
	tellApart(people, keys)
}

// tellApart does that where what each name is compared by is known.
func tellApart(people []*Contact, keys []string) {
	first, several := make(map[string]*Contact, len(people)), map[string][]*Contact{}
	for i, c := range people {
		k := keys[i]
		c.apart = ""
		if had := first[k]; had == nil {
			first[k] = c
		} else if k != "" && had.Self() != c.Self() {
			several[k] = nil
		}
	}
	if len(several) == 0 {
		return
	}
	for i, c := range people {
		if all, ok := several[keys[i]]; ok {
			several[keys[i]] = append(all, c)
		}
	}
	for _, all := range several {
		mark(all)
	}
}

// mark gives each of these people the first words of their fingerprint that no other
// of them has.
func mark(all []*Contact) {
	for _, c := range all {
		words := strings.Split(c.Fingerprint, "-")
		for n := 1; n <= len(words); n++ {
			c.apart = strings.Join(words[:n], "-")
			taken := slices.ContainsFunc(all, func(o *Contact) bool {
				return o.Self() != c.Self() && (o.Fingerprint == c.apart || strings.HasPrefix(o.Fingerprint, c.apart+"-"))
			})
			if !taken {
				break
			}
		}
	}
}

// TellLearnersApart does that for the learners of what was received.
func TellLearnersApart(all []ReceivedSummary) {
	people := make([]*Contact, len(all))
	for i := range all {
		people[i] = &all[i].Learner
	}
	TellApart(people)
}
