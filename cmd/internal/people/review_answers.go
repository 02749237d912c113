package people

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
)

// answersJSON is a mentor's file of remarks.
type answersJSON struct {
	Message string            `json:"message"`
	Remarks []remarkIn        `json:"remarks"`
	Finding map[string]string `json:"evidence"` // for all that it is linked to
}

// remarkIn is one item's part: a level by value or code, words, and what is
// said of the evidence for it.
type remarkIn struct {
	Item     string            `json:"item"`
	Level    jsontext.Value    `json:"level"`
	Comment  string            `json:"comment"`
	Question string            `json:"question"`
	Finding  map[string]string `json:"evidence"`
}

// MaxAnswers is how many bytes a file of remarks may have.
const MaxAnswers = 4 << 20

// readAnswers puts the remarks of a file into a review that was begun. A remark
// takes the place of the one on the same item; an empty one takes it back. The
// first thing that is not right is said, with what would be.
func readAnswers(ctx context.Context, c *cli.Env, path string, g *model.Grid, got *model.Received, r model.Review) (model.Review, error) {
	data, err := c.ReadText(ctx, path, MaxAnswers)
	if err != nil {
		return r, err
	}
	var in answersJSON
	if err := strictJSON(data, &in); err != nil {
		t := c.Say.CLI.Exchange.Review
		return r, cli.BadInput(fmt.Sprintf(t.BadAnswers, cli.Line(path), jsonFault(c, err)), t.AnswersHint)
	}
	r = r.Clone()
	if in.Message != "" {
		r.Message = safetext.Clean(in.Message, safetext.Note)
	}
	seen := map[model.ItemCode]bool{}
	for _, m := range in.Remarks {
		if err := addRemark(c, g, got, &r, m, seen); err != nil {
			return r, err
		}
	}
	return r, judge(c, got, &r, "", in.Finding)
}

func addRemark(c *cli.Env, g *model.Grid, got *model.Received, r *model.Review, in remarkIn, seen map[model.ItemCode]bool) error {
	t := c.Say.CLI.Exchange.Review
	it, err := find.Item(c, g, in.Item)
	if err != nil {
		return err
	}
	if seen[it.Code] {
		return cli.BadInput(fmt.Sprintf(t.ItemTwice, cli.Line(string(it.Code))), "")
	}
	seen[it.Code] = true
	m := model.Remark{
		Item: it.Code, At: c.Now(),
		Comment: safetext.Clean(in.Comment, safetext.Note), Question: safetext.Clean(in.Question, safetext.Note),
	}
	if typed := levelTyped(in.Level); typed != "" {
		if m.Level, err = find.Level(c, g, it, typed); err != nil {
			return err
		}
	}
	_, there := r.Remarks[it.Code]
	empty := !m.Level.Rated() && m.Comment == "" && m.Question == ""
	switch {
	case empty && len(in.Finding) > 0: // only of the evidence
	case empty && !there:
		return cli.BadInput(fmt.Sprintf(t.EmptyRemark, cli.Line(string(it.Code))), t.AnswersHint)
	default:
		if err := r.Remark(g, m); err != nil {
			return err
		}
	}
	return judge(c, got, r, it.Code, in.Finding)
}

// levelTyped returns a level as a person would type it: 3, "3" or "M"; "" for none.
func levelTyped(raw jsontext.Value) string {
	switch raw.Kind() {
	case jsontext.KindInvalid, jsontext.KindNull:
		return ""
	case jsontext.KindString:
		s, _ := jsontext.AppendUnquote(nil, raw) // the error is of bytes that are no text: U+FFFD stands for them
		return string(s)
	}
	return string(raw)
}

// judge takes what is said of evidence that came with the session: for an item,
// for all that it is linked to with "".
func judge(c *cli.Env, got *model.Received, r *model.Review, of model.ItemCode, findings map[string]string) error {
	t := c.Say.CLI.Exchange.Review
	for id, said := range findings {
		at := slices.IndexFunc(got.Evidence, func(e model.Evidence) bool { return string(e.ID) == id })
		if at < 0 {
			return noEvidence(c, id, got.Evidence)
		}
		f, ok := model.ParseFinding(said)
		if !ok {
			return cli.BadInput(fmt.Sprintf(t.NoFinding, cli.Line(said)), t.FindingHint)
		}
		if err := r.Judge(&got.Evidence[at], of, f); err != nil {
			return err
		}
	}
	return nil
}

func noEvidence(c *cli.Env, id string, all []model.Evidence) error {
	t := c.Say.CLI.Exchange.Review
	text := fmt.Sprintf(t.NoEvidence, cli.Line(id))
	if len(all) == 0 {
		return cli.BadInput(text, t.EvidenceNone)
	}
	var ids []model.EvidenceID
	for _, e := range all {
		ids = append(ids, e.ID)
	}
	return cli.BadInput(text, fmt.Sprintf(t.EvidenceHint, cli.Line(shape.Join(ids, ", "))))
}

// errMore says why a JSON file is refused whose value is right.
var errMore = errors.New("something follows the end")

// strictJSON reads exactly one value: no unknown name, none twice, nothing
// after it. Bytes that are no text read as U+FFFD.
func strictJSON(data []byte, into any) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowInvalidUTF8(true))
	if err := json.UnmarshalDecode(d, into, json.RejectUnknownMembers(true), json.MatchCaseInsensitiveNames(true)); err != nil {
		return err
	}
	if _, err := d.ReadToken(); err != io.EOF {
		return errMore
	}
	return nil
}

// jsonFault says in a few words what is wrong with a JSON file, and where.
func jsonFault(c *cli.Env, err error) string {
	t := c.Say.CLI.Exchange.Review
	var syntax *jsontext.SyntacticError
	var kind *json.SemanticError
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		return t.JSONTwice
	case errors.Is(err, errMore):
		return t.JSONMore
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return t.JSONCut
	case errors.As(err, &syntax):
		return fmt.Sprintf(t.JSONSyntax, syntax.ByteOffset+1) // people count from one
	case errors.Is(err, json.ErrUnknownName) && errors.As(err, &kind):
		return fmt.Sprintf(t.JSONUnknown, cli.Line(kind.JSONPointer.LastToken()))
	case errors.As(err, &kind):
		return fmt.Sprintf(t.JSONKind, cli.Line(memberName(kind.JSONPointer)))
	}
	return cli.Line(err.Error())
}

// memberName returns a place in a JSON file without the numbers of lists:
// remarks.item.
func memberName(at jsontext.Pointer) string {
	var names []string
	for name := range at.Tokens() {
		if _, err := strconv.Atoi(name); err != nil {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}
