package gridfile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Marshal writes a grid in the form that Parse reads. It refuses, with Parse's
// own *Error, what Parse would not read back, so what it wrote can be read.
func Marshal(g *model.Grid) ([]byte, error) {
	out := canonical(g)
	if _, err := Parse(string(g.ID)+".yaml", out); err != nil {
		return nil, fmt.Errorf("write grid %s: %w", g.ID, err)
	}
	return out, nil
}

// Hash returns the SHA-256, in lower-case hex, of what Marshal writes. Two grids
// that say the same have the same hash, and writing and reading keep it.
func Hash(g *model.Grid) string {
	sum := sha256.Sum256(canonical(g))
	return hex.EncodeToString(sum[:])
}

// canonical returns the only way a grid is written: fields in the form's order, what
// is empty left out, texts clean. Changing it changes every hash that was ever
// signed.
func canonical(g *model.Grid) []byte {
	w := &writer{}
	w.put("id", strings.ToLower(string(g.ID)))
	w.put("version", quote(tidy(g.Version, safetext.Name)))
	w.text("title", g.Title, safetext.Title)
	w.words("source", g.Source, safetext.Link)
	w.facts(g.Facts)
	w.section("scales", len(g.Scales), func(i int) { w.scale(g.Scales[i]) })
	w.section("groups", len(g.Groups), func(i int) { w.group(g.Groups[i]) })
	w.section("evidence_kinds", len(g.EvidenceKinds), func(i int) {
		w.put("id", string(g.EvidenceKinds[i].ID))
		w.text("label", g.EvidenceKinds[i].Label, safetext.Title)
	})
	w.section("activities", len(g.Activities), func(i int) { w.activity(g.Activities[i]) })
	w.section("items", len(g.Items), func(i int) { w.item(g.Items[i]) })
	w.section("targets", len(g.Targets), func(i int) { w.target(g.Targets[i]) })
	return []byte(w.out.String())
}

type writer struct {
	out    strings.Builder
	indent string
	dash   bool // the next field opens a list entry
}

func (w *writer) put(key, value string) {
	w.out.WriteString(w.indent)
	if w.dash {
		w.out.WriteString("- ")
		w.indent, w.dash = w.indent+"  ", false
	}
	if value != "" {
		value = " " + value
	}
	w.out.WriteString(key + ":" + value + "\n")
}

// nest writes what is one step inside.
func (w *writer) nest(key string, inside func()) {
	w.put(key, "")
	was := w.indent
	w.indent += "  "
	inside()
	w.indent = was
}

// section writes a list of mappings.
func (w *writer) section(key string, n int, entry func(i int)) {
	if n == 0 {
		return
	}
	w.put(key, "")
	was := w.indent
	for i := range n {
		w.indent, w.dash = was, true
		entry(i)
	}
	w.indent = was
}

func (w *writer) words(key, s string, limit safetext.Limit) {
	if s = tidy(s, limit); s != "" {
		w.put(key, quote(s))
	}
}

func (w *writer) text(key string, t model.Text, limit safetext.Limit) {
	if t != (model.Text{}) {
		w.put(key, "{"+both(t, limit)+"}")
	}
}

func both(t model.Text, limit safetext.Limit) string {
	return "fr: " + quote(tidy(t.FR, limit)) + ", en: " + quote(tidy(t.EN, limit))
}

func (w *writer) list(key string, all []string) {
	if len(all) > 0 {
		w.put(key, "["+strings.Join(all, ", ")+"]")
	}
}

func (w *writer) provenance(p model.Provenance) {
	if p == model.Editorial {
		w.put("provenance", string(p))
	}
}

func (w *writer) facts(f model.Facts) {
	if f.DiplomaCode == "" && f.Level == 0 && f.RegistrationEnd.IsZero() && f.Note == (model.Text{}) && len(f.Successors) == 0 &&
		len(f.Predecessors) == 0 && len(f.Correspondences) == 0 && len(f.Modalities) == 0 && f.ActivitiesLead == (model.Text{}) && f.ItemsLead == (model.Text{}) {
		return
	}
	w.nest("facts", func() {
		w.words("diploma_code", f.DiplomaCode, safetext.Name)
		if f.Level != 0 {
			w.put("level", strconv.Itoa(f.Level))
		}
		if !f.RegistrationEnd.IsZero() {
			w.put("registration_end", f.RegistrationEnd.Format(time.DateOnly))
		}
		w.text("note", f.Note, safetext.Note)
		w.list("successors", quoted(f.Successors, safetext.Name))
		w.list("predecessors", quoted(f.Predecessors, safetext.Name))
		if len(f.Correspondences) > 0 {
			w.put("correspondences", "")
			for _, c := range f.Correspondences {
				w.out.WriteString(w.indent + "- {title: " + quote(tidy(c.Title, safetext.Name)) + ", here: [" + strings.Join(quoted(ids(c.Here), safetext.Name), ", ") +
					"], there: [" + strings.Join(quoted(ids(c.There), safetext.Name), ", ") + "]}\n")
			}
		}
		w.list("modalities", quoted(f.Modalities, safetext.Note))
		w.list("modalities_en", quoted(f.ModalitiesEN, safetext.Note))
		w.text("activities_lead", f.ActivitiesLead, safetext.Note)
		w.text("competencies_lead", f.ItemsLead, safetext.Note)
	})
}

func ids(all []model.GroupID) []string {
	var out []string
	for _, id := range all {
		out = append(out, string(id))
	}
	return out
}

func (w *writer) scale(s model.Scale) {
	w.put("id", string(s.ID))
	w.section("levels", len(s.Levels), func(i int) {
		l := s.Levels[i]
		w.put("value", strconv.Itoa(l.Level.Value()))
		w.put("code", quote(l.Code))
		w.text("label", l.Label, safetext.Title)
		w.text("meaning", l.Meaning, safetext.Note)
	})
}

func (w *writer) group(g model.Group) {
	w.put("id", string(g.ID))
	w.provenance(g.Provenance)
	w.text("label", g.Label, safetext.Note)
}

func (w *writer) item(it model.Item) {
	w.put("code", string(it.Code))
	if it.Mark != "" {
		w.words("mark", it.Mark, safetext.Name)
	}
	w.put("kind", []string{"competency", "attitude"}[min(it.Kind, model.Attitude)])
	if it.Group != "" {
		w.put("group", string(it.Group))
	}
	w.put("scale", string(it.Scale))
	w.text("title", it.Title, safetext.Title)
	w.text("label", it.Label, safetext.Title)
	w.text("statement", it.Statement, safetext.Note)
	w.text("explanation", it.Explanation, safetext.Note)
	w.text("example", it.Example, safetext.Note)
	w.text("example_before", it.Before, safetext.Note)
	if len(it.Anchors) > 0 {
		w.nest("anchors", func() {
			w.provenance(it.AnchorsBy)
			w.put("levels", "")
			for _, a := range it.Anchors {
				w.out.WriteString(w.indent + "- {value: " + strconv.Itoa(a.Level.Value()) + ", " + both(a.Text, safetext.Note) + "}\n")
			}
		})
	}
	if len(it.Activities) > 0 {
		w.nest("activities", func() {
			w.provenance(it.LinksBy)
			codes := make([]string, len(it.Activities))
			for i, c := range it.Activities {
				codes[i] = string(c)
			}
			w.list("codes", codes)
		})
	}
	w.practised(it)
}

func (w *writer) target(t model.TargetProfile) {
	w.put("id", string(t.ID))
	w.provenance(t.Provenance)
	w.text("label", t.Label, safetext.Title)
	levels := make([]string, 0, len(t.Levels))
	for c, l := range t.Levels {
		levels = append(levels, string(c)+": "+strconv.Itoa(l.Value()))
	}
	slices.Sort(levels)
	w.put("levels", "{"+strings.Join(levels, ", ")+"}")
}

func quoted(all []string, limit safetext.Limit) []string {
	var out []string
	for _, s := range all {
		if s = tidy(s, limit); s != "" {
			out = append(out, quote(s))
		}
	}
	return out
}

// quote writes a YAML double-quoted text: what is visible as it is, the rest
// escaped.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
