package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newEvidence(c *cli) *cobra.Command {
	return c.branch("evidence", c.say.CLI.Evidence.Group,
		newEvidenceAdd(c), newEvidenceEdit(c), newEvidenceList(c), newEvidenceShow(c), newEvidenceDelete(c), newEvidenceCheck(c))
}

// evidenceAt finds the piece of evidence a person names by its identifier or a
// beginning that only one has.
func (c *cli) evidenceAt(ctx context.Context, id string) (model.Evidence, error) {
	st, err := c.store(ctx)
	if err != nil {
		return model.Evidence{}, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return model.Evidence{}, err
	}
	t := c.say.CLI.Evidence
	at, err := named(all, id, func(e model.Evidence) string { return string(e.ID) })
	switch err {
	case errNone:
		return at, notFound(fmt.Sprintf(t.NoneAt, line(id)), t.NoneAtHint)
	case errSeveral:
		return at, badInput(fmt.Sprintf(t.Ambiguous, line(id)), t.NoneAtHint)
	}
	return at, nil
}

// named finds what a person means by an identifier or its beginning, case
// ignored: errNone, errSeveral, or the one.
func named[T any](all []T, id string, idOf func(T) string) (found T, err error) {
	err = errNone
	for _, x := range all {
		if id == "" || !strings.HasPrefix(strings.ToUpper(idOf(x)), strings.ToUpper(id)) {
			continue
		}
		if err == nil {
			return found, errSeveral
		}
		found, err = x, nil
	}
	return found, err
}

// nameError is why an identifier does not name one thing.
type nameError string

func (e nameError) Error() string { return string(e) }

const (
	errNone    = nameError("nothing has that identifier")
	errSeveral = nameError("several have that beginning")
)

// kindName is an evidence kind's label; of a kind the grid does not have, its
// identifier.
func (c *cli) kindName(g *model.Grid, id model.KindID) string {
	if k, ok := g.Kind(id); ok {
		return line(c.say.In(k.Label))
	}
	return line(string(id))
}
