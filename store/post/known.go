package post

import (
	"context"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Known lists the people whose keys are known. Those of one name are told apart.
func Known(ctx context.Context, st store.Store) ([]model.Known, error) {
	all, err := st.Known(ctx)
	people := make([]*model.Contact, len(all))
	for i := range all {
		people[i] = &all[i].Contact
	}
	model.TellApart(people)
	return all, err
}

// TellApart tells somebody from the other known people of that name.
func TellApart(ctx context.Context, st store.Store, who *model.Contact) error {
	all, err := Known(ctx, st)
	for _, k := range all {
		if k.Self() == who.Self() {
			*who = who.As(k.Contact)
		}
	}
	return err
}

// Compared records that the words of a known person's key were read to each
// other. It returns the person as they are kept, store.ErrNotFound for a stranger.
func Compared(ctx context.Context, st store.Store, who model.PersonID, at time.Time) (model.Known, error) {
	all, err := st.Known(ctx)
	if err != nil {
		return model.Known{}, err
	}
	for _, k := range all {
		if k.Person == who {
			k.Compared = at
			return k, st.SaveKnown(ctx, k)
		}
	}
	return model.Known{}, fmt.Errorf("compare the key of %s: %w", who, store.ErrNotFound)
}
