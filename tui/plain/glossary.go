package plain

import "context"

// glossary says every word of the program, a sentence each, then the levels. The
// signs of the screens are none here: what they stand for is said in words.
func (p *program) glossary(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	for _, l := range p.Text.Glossary(g) {
		p.Talk.Say("%s", l)
	}
	return nil
}
