package report

import (
	"strings"

	"autoeval/tui/story"
)

// summary is the first part, which can be read alone: the story of the session.
func (m *maker) summary() {
	var blocks []Block
	for _, x := range story.Of(m.p, &m.Ending, "→") {
		switch x.Kind {
		case story.Told:
			blocks = append(blocks, paragraph(strings.Join(x.Lines, " ")))
		case story.Families:
			blocks = append(blocks, m.families(x.Heading, x.Lines))
		default:
			blocks = append(blocks, paragraph(x.Heading+m.p.Words.Colon), Block{List: x.Lines})
		}
	}
	m.doc.add(m.p.Report.Summary, blocks...)
}

// Short returns the document with its summary alone.
func (d Document) Short() Document {
	d.Sections = d.Sections[:min(len(d.Sections), 1)]
	return d
}
