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
	return named(all, id, func(e model.Evidence) string { return string(e.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// misnamed is what is said of an identifier that names nothing, or several
// things.
type misnamed struct{ none, several, hint string }

// named finds what a person means by an identifier or its beginning, case
// ignored.
func named[T any](all []T, id string, idOf func(T) string, say misnamed) (found T, err error) {
	n := 0
	for _, x := range all {
		if id != "" && strings.HasPrefix(strings.ToUpper(idOf(x)), strings.ToUpper(id)) {
			found = x
			n++
		}
	}
	switch n {
	case 0:
		return found, notFound(fmt.Sprintf(say.none, line(id)), say.hint)
	case 1:
		return found, nil
	}
	return found, badInput(fmt.Sprintf(say.several, line(id)), say.hint)
}

// kindName is an evidence kind's label; of a kind the grid does not have, its
// identifier.
func (c *cli) kindName(g *model.Grid, id model.KindID) string {
	if k, ok := g.Kind(id); ok {
		return line(c.say.In(k.Label))
	}
	return line(string(id))
}
