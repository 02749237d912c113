package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"filippo.io/age"
	"golang.org/x/crypto/ssh"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
)

// checker turns what the payload says into the model's values. It keeps the
// first thing that is wrong; what it returns after that is not used.
type checker struct {
	o         ReadOptions
	grids     map[model.GridRef]*model.Grid // that the file names
	across    across
	items     map[*model.Grid]map[model.ItemCode]model.Item
	travelled []*model.Grid
	err       error
}

// What bounds the work that one share asks for beyond the size of its file:
// grids are parsed, and evidence is kept once for each session it belongs to.
const (
	MaxGrids    = 10
	maxSessions = 100 // and as many previous ones
	maxSpread   = MaxFile
	maxPieces   = 10_000 // of evidence in all sessions together
)

func (c *checker) fail(r Reason, what string) { c.failWith(refuse(r, what)) }

func (c *checker) failWith(err error) {
	if c.err == nil {
		c.err = err
	}
}

// id checks an identifier: letters, figures, ". _ -", at most 64.
func (c *checker) id(s, where string) string {
	if s == "" || len(s) > 64 || strings.ContainsFunc(s, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r != '.' && r != '_' && r != '-'
	}) {
		c.fail(Malformed, where)
	}
	return s
}

func id[T ~string](c *checker, s T, where string) T { return T(c.id(string(s), where)) }

// words checks a fingerprint.
func (c *checker) words(s, where string) string {
	all := strings.Fields(wordList)
	for i, w := range strings.Split(s, "-") {
		if i >= FingerprintWords || !slices.Contains(all, w) {
			c.fail(Malformed, where)
			return s
		}
	}
	return s
}

// digest checks a SHA-256 in lower-case hex.
func (c *checker) digest(s, where string) string {
	if b, err := hex.DecodeString(s); err != nil || len(b) != sha256.Size || strings.ToLower(s) != s {
		c.fail(Malformed, where)
	}
	return s
}

// date checks a time that must be there.
func (c *checker) date(t time.Time, where string) time.Time {
	t = t.UTC()
	if !plausible(t, c.o.Now) {
		c.fail(BadDate, where)
	}
	return t
}

// plausible says whether somebody may have done something at that time: in this
// century, and not later than now, give or take the clocks of two people.
func plausible(t, now time.Time) bool {
	y := t.UTC().Year()
	return y >= 2000 && y <= 2100 && (now.IsZero() || !t.After(now.Add(48*time.Hour)))
}

// dateIf checks a time that may be missing.
func (c *checker) dateIf(t time.Time, where string) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return c.date(t, where)
}

// count reads a number that must be there and at least 1.
func (c *checker) count(n *uint64, where string) uint64 {
	if n == nil || *n < 1 {
		c.fail(Malformed, where)
		return 0
	}
	return *n
}

// choice reads a word of the model.
func choice[T ~uint8](c *checker, parse func(string) (T, bool), s, where string) T {
	v, ok := parse(s)
	if !ok {
		c.fail(Malformed, where)
	}
	return v
}

func (c *checker) parts(all []model.Part) []model.Part {
	for i, p := range all {
		if !slices.Contains(allParts(), p) || slices.Contains(all[:i], p) {
			c.fail(Malformed, "left")
		}
	}
	return all
}

// card reads who the file is from and holds it against the key that signed.
func (c *checker) card(w cardW, key ssh.PublicKey) model.Known {
	k := model.Known{
		Contact: model.Contact{
			Person: id(c, w.Person, "from/person"), Name: safetext.Clean(w.Name, safetext.Name),
			Fingerprint: Fingerprint(key),
		},
		PublicKey: formatPublic(key),
		Role:      choice(c, model.ParseRole, w.Role, "from/role"),
	}
	if w.PublicKey != k.PublicKey {
		e := &Error{Reason: WrongSigner, New: &k}
		if i := slices.IndexFunc(c.o.Known, func(o model.Known) bool { return o.PublicKey == k.PublicKey }); i >= 0 {
			e.Old = &c.o.Known[i]
		}
		c.failWith(e)
	}
	if w.Recipient != "" {
		if _, err := age.ParseX25519Recipient(w.Recipient); err != nil {
			c.failWith(&Error{Reason: Malformed, What: "from/age", Err: err})
		}
		k.Recipient = w.Recipient
	}
	return k
}

// gridsOf finds every grid that the file names: here, or in the file.
func (c *checker) gridsOf(all []gridW) {
	c.across = newAcross(func(ref model.GridRef) (*model.Grid, bool) { g := c.grids[ref]; return g, g != nil })
	c.grids, c.items = map[model.GridRef]*model.Grid{}, map[*model.Grid]map[model.ItemCode]model.Item{}
	if len(all) > MaxGrids {
		c.fail(TooMany, "grids")
		return
	}
	for _, w := range all {
		ref := c.ref(refW{w.ID, w.Version})
		if c.err != nil {
			return
		}
		if c.grids[ref] != nil {
			c.fail(Malformed, "grids")
			return
		}
		g := c.grid(w, ref)
		if g == nil {
			return
		}
		c.grids[ref], c.items[g] = g, map[model.ItemCode]model.Item{}
		for _, it := range g.Items {
			c.items[g][it.Code] = it
		}
	}
}

func (c *checker) ref(w refW) model.GridRef {
	c.id(string(w.ID), "grid/id")
	if w.Version == "" || len(w.Version) > 64 || safetext.Clean(w.Version, safetext.Name) != w.Version {
		c.fail(Malformed, "grid/version")
	}
	return w.ref()
}

func (c *checker) grid(w gridW, ref model.GridRef) *model.Grid {
	hash := c.digest(w.Hash, "grid/hash")
	if c.o.Grid != nil {
		if g, ok := c.o.Grid(ref); ok {
			if gridfile.Hash(g) != hash {
				c.failWith(&Error{Reason: OtherGrid, Grid: ref})
			}
			return g
		}
	}
	if w.Body == "" {
		c.failWith(&Error{Reason: UnknownGrid, Grid: ref})
		return nil
	}
	g, err := gridfile.Parse("grid", []byte(w.Body))
	if err != nil {
		c.failWith(&Error{Reason: Malformed, What: "grid/body", Grid: ref, Err: err})
		return nil
	}
	if g.Ref() != ref || gridfile.Hash(g) != hash {
		c.failWith(&Error{Reason: Malformed, What: "grid/hash", Grid: ref})
	}
	c.travelled = append(c.travelled, g)
	return g
}

// gridOf returns the grid that a session or a review is made on. The file must name
// it.
func (c *checker) gridOf(w refW) *model.Grid {
	g := c.grids[w.ref()]
	if g == nil {
		c.failWith(&Error{Reason: UnknownGrid, Grid: c.ref(w)})
		return &model.Grid{}
	}
	return g
}

// item checks that the grid has exactly this item.
func (c *checker) item(g *model.Grid, code model.ItemCode) model.Item {
	it, ok := c.items[g][code]
	if !ok {
		c.noItem(code)
	}
	return it
}

func (c *checker) noItem(code model.ItemCode) {
	c.failWith(&Error{Reason: UnknownItem, Item: model.ItemCode(safetext.Clean(string(code), safetext.Name))})
}

// level checks a level of an item; Unrated when there is none.
func (c *checker) level(g *model.Grid, code model.ItemCode, value *int) model.Level {
	it := c.item(g, code)
	if value == nil || c.err != nil {
		return model.Unrated
	}
	l := model.At(*value)
	if !g.Scale(it.Scale).Has(l) {
		c.failWith(&Error{Reason: OutOfScale, Item: code})
	}
	return l
}
