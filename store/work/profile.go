package work

import (
	"cmp"
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
)

// ChangeProfile makes a change to what is kept of the person, and returns the
// profile as it is kept then. Where another program kept one meanwhile, the
// change is made again on that: it may be called more than once.
func ChangeProfile(ctx context.Context, st store.Profiles, change func(*model.Profile)) (model.Profile, error) {
	for {
		p, err := st.Profile(ctx)
		if err != nil {
			return p, err
		}
		p = p.Clone()
		change(&p)
		p.Revision, err = st.SaveProfile(ctx, p)
		if !errors.Is(err, store.ErrConflict) {
			return p, err
		}
	}
}

// Person returns what is kept of the person, with an identity: the first thing
// that they make gives them one.
func Person(ctx context.Context, st store.Profiles, newID func() string) (model.Profile, error) {
	p, err := st.Profile(ctx)
	if err != nil || p.ID != "" {
		return p, err
	}
	return ChangeProfile(ctx, st, Identified(newID))
}

// Introduced returns a change that says of a person what is known of them where they
// are enrolled, as long as they said nothing themselves. Who accompanies others is
// asked nothing more.
func Introduced(known *model.Profile) func(*model.Profile) {
	return func(p *model.Profile) {
		if known == nil || p.Welcomed {
			return
		}
		p.Name, p.Role = cmp.Or(p.Name, known.Name), known.Role
		p.Welcomed = p.Role == model.Mentor
	}
}

// Greet returns what is kept of a person who opens the program, with what is known
// of them. It is kept once there is nothing to ask them.
func Greet(ctx context.Context, st store.Store, known *model.Profile, newID func() string) (model.Profile, error) {
	p, err := st.Profile(ctx)
	if err != nil || known == nil || p.Welcomed {
		return p, err
	}
	if known.Role == model.Mentor && !st.ReadOnly() {
		return ChangeProfile(ctx, st, func(p *model.Profile) {
			Identified(newID)(p)
			Introduced(known)(p)
		})
	}
	p = p.Clone()
	Introduced(known)(&p)
	return p, nil
}

// Identified returns a change that gives a person without an identity one.
func Identified(newID func() string) func(*model.Profile) {
	return func(p *model.Profile) {
		if p.ID == "" {
			p.ID = model.PersonID(newID())
		}
	}
}
