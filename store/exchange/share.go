package exchange

import (
	"fmt"
	"slices"
	"time"

	"autoeval/model"
)

// Sender is who writes a file and the keys they do it with.
type Sender struct {
	Person model.PersonID
	Name   string
	Keys   *Identity

	Vouched []string // cards that led to the key that signs, see Kin
}

// Contact returns how the receiver will know the sender.
func (s Sender) Contact() model.Contact {
	return model.Contact{Person: s.Person, Name: s.Name, Fingerprint: s.Keys.Fingerprint()}
}

// Options are the same for every kind of file.
type Options struct {
	ID         string    // of the file, unique
	At         time.Time // now
	To         []string  // age recipients to encrypt for; none: readable by all
	Passphrase string    // or the passphrase to encrypt under
	WorkFactor int       // of the passphrase; 0 for the most that reading accepts, less only where nobody guards anything
}

// Content is what a learner could share. What leaves of it is decided by Left.
type Content struct {
	Stage    model.Stage
	At       time.Time        // now: what is dated later cannot leave
	Sessions []model.Session  // those chosen, finished
	Evidence []model.Evidence // may be all there is: only what supports a rated item of the sessions leaves
	Previous []model.SessionSummary
	Passages []model.Passage          // may be all there are: only those on the way from what leaves to the sessions' grids leave
	Grids    []*model.Grid            // of the sessions, summaries and passages, each version once
	BuiltIn  func(model.GridRef) bool // grids every program has; the others travel along. nil: none
	Left     []model.Part
}

// within says whether a session's dates are ones that a file may carry: a clock
// that was wrong makes others.
func (c Content) within(started, finished time.Time) bool {
	return plausible(started, c.At) && plausible(finished, c.At)
}

func (c Content) left(p model.Part) bool { return slices.Contains(c.Left, p) }

// MakeShare writes a share. It fails with Unfinished for an open session, with
// Misdated for one that a wrong clock dated, with Nothing without any, and with whatever Read would refuse: what is made can be
// read.
func MakeShare(c Content, by Sender, o Options) ([]byte, error) {
	if c.At.IsZero() {
		c.At = o.At
	}
	share, _, err := c.share()
	if err != nil {
		return nil, err
	}
	grids, err := c.grids()
	if err != nil {
		return nil, err
	}
	if c.left(model.PartName) {
		by.Name = ""
	}
	p := parcelW{Kind: KindShare, From: by.card(model.Learner), Grids: grids, Share: share}
	return by.write(p, c.ext(share), c.Grids, o)
}

// MakeCard writes who the sender is and how to encrypt for them.
func MakeCard(r model.Role, by Sender, o Options) ([]byte, error) {
	return by.write(parcelW{Kind: KindCard, From: by.card(r)}, extW{}, nil, o)
}

func (s Sender) card(r model.Role) cardW {
	return cardW{
		Person: s.Person, Name: valid(s.Name), Role: r.String(),
		PublicKey: s.Keys.PublicKey(), Recipient: s.Keys.Recipient(),
	}
}

// write signs and encrypts, after reading what it wrote as a receiver would.
func (s Sender) write(p parcelW, ext extW, grids []*model.Grid, o Options) ([]byte, error) {
	if ext.Vouched = s.vouched(); len(ext.Vouched)+len(ext.Passages) > 0 || ext.Heir != "" {
		var err error
		if p.Ext, err = encode(ext); err != nil {
			return nil, fmt.Errorf("write %s: %w", p.Kind, err)
		}
	}
	p.Format, p.Version, p.ID, p.CreatedAt = format, 1, o.ID, stamp(o.At)
	payload, err := encode(p)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", p.Kind, err)
	}
	payload = append(payload, '\n')
	if _, err := parse(payload, s.Keys.signer.PublicKey(), ReadOptions{Now: o.At, Grid: among(grids)}); err != nil {
		return nil, fmt.Errorf("write %s: %w", p.Kind, err)
	}
	file, err := sign(payload, s.Keys.signer)
	if err != nil {
		return nil, fmt.Errorf("sign %s: %w", p.Kind, err)
	}
	if file, err = encrypt(file, o); err != nil {
		return nil, err
	}
	if len(file) > MaxFile {
		return nil, refuse(TooLarge, "")
	}
	return file, nil
}

// among looks a grid up in a list.
func among(grids []*model.Grid) func(model.GridRef) (*model.Grid, bool) {
	return func(ref model.GridRef) (*model.Grid, bool) {
		i := slices.IndexFunc(grids, func(g *model.Grid) bool { return g.Ref() == ref })
		if i < 0 {
			return nil, false
		}
		return grids[i], true
	}
}
