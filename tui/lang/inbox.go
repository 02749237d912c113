package lang

// InboxSaid says how many received sessions wait for a review and how many
// reviews are contested; what there is none of is left out.
func (p *Printer) InboxSaid(waiting, contested int) string {
	switch w, c := p.Count(waiting, p.Home.Waiting), p.Count(contested, p.CLI.Exchange.Receive.Contested); {
	case contested == 0:
		return w
	case waiting == 0:
		return c
	default:
		return w + ", " + c
	}
}
