package exchange

import (
	"time"

	"autoeval/model"
	"autoeval/store/record"
)

// Preview is exactly what leaves with a share, for a person to read before it
// does. Files never leave: of a file, only its name, size and digest.
type Preview struct {
	Name      string // "" when it is left out
	Stage     model.Stage
	Sessions  []PreviewSession
	Notes     int // on ratings
	Evidence  []PreviewEvidence
	Links     int // web addresses and file names among the evidence
	Reflected int // pieces of evidence with a reflection or a word on AI
	Crowded   int // pieces that would support a rated item and stay for want of room
	Previous  []PreviewSession
	Misdated  int             // previous sessions that stay because a wrong clock dated them
	Grids     []model.GridRef // that travel along whole
	Passages  []model.Passage
	Left      []model.Part
}

// PreviewSession is a session that leaves whole, or as its levels alone among
// the previous ones.
type PreviewSession struct {
	ID         model.SessionID
	Label      string
	FinishedAt time.Time
	Ratings    int
	Notes      int
}

// PreviewEvidence is a piece of evidence that leaves.
type PreviewEvidence struct {
	ID       model.EvidenceID
	Kind     model.KindID
	Title    string
	Location string // as it leaves; "" when it does not
	SHA256   string
	Size     int64
}

// MakePreview says what MakeShare would put into the file, from the same steps.
// Its errors are those of MakeShare.
func MakePreview(c Content, by Sender) (Preview, error) {
	share, sessions, err := c.share()
	if err != nil {
		return Preview{}, err
	}
	grids, err := c.grids()
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Stage: share.Stage, Left: share.Left}
	if !c.left(model.PartName) {
		p.Name = by.Name
	}
	for _, s := range sessions {
		x := PreviewSession{ID: s.ID, Label: s.Label, FinishedAt: s.FinishedAt, Ratings: len(s.Ratings)}
		for _, r := range s.Ratings {
			if r.Note != "" {
				x.Notes++
			}
		}
		p.Notes += x.Notes
		p.Sessions = append(p.Sessions, x)
	}
	for _, e := range share.Evidence {
		p.evidence(e)
	}
	if !c.left(model.PartEvidence) {
		p.Crowded = c.crowdedOut(len(share.Evidence))
	}
	for _, s := range c.Previous {
		if s.Finished() && !c.within(s.StartedAt, s.FinishedAt) {
			p.Misdated++
		}
	}
	for _, s := range share.Previous {
		p.Previous = append(p.Previous, PreviewSession{ID: s.ID, Label: s.Label, FinishedAt: s.FinishedAt, Ratings: len(s.Levels)})
	}
	p.Passages = c.needed(share)
	for _, g := range grids {
		if g.Body != "" {
			p.Grids = append(p.Grids, model.GridRef{ID: g.ID, Version: g.Version})
		}
	}
	return p, nil
}

func (p *Preview) evidence(e record.Evidence) {
	x := PreviewEvidence{ID: e.ID, Kind: e.Kind, Title: e.Title, Location: e.Location, SHA256: e.SHA256}
	if e.Size != nil {
		x.Size = *e.Size
	}
	if e.Location != "" {
		p.Links++
	}
	if e.Quality+e.Relevance+e.Constraints+e.AIUse != "" {
		p.Reflected++
	}
	p.Evidence = append(p.Evidence, x)
}
