package main

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
)

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
	var found []model.Evidence
	for _, e := range all {
		if id != "" && strings.HasPrefix(string(e.ID), strings.ToUpper(id)) {
			found = append(found, e)
		}
	}
	t := c.say.CLI.Evidence
	switch len(found) {
	case 0:
		return model.Evidence{}, notFound(fmt.Sprintf(t.NoneAt, line(id)), t.NoneAtHint)
	case 1:
		return found[0], nil
	}
	return model.Evidence{}, badInput(fmt.Sprintf(t.Ambiguous, line(id)), t.NoneAtHint)
}
