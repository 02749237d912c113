package gridfile

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"autoeval/model"
	"autoeval/store/charset"
)

// What a file may hold at most.
const (
	maxBytes   = 1 << 20
	maxTokens  = 120_000 // far above 500 full items, far below what makes the parser slow
	maxKeys    = 1000    // different ones: the form's and the codes in targets; the parser compares each with each
	maxDepth   = 12
	maxEntries = 500 // of any list
)

// Parse reads a grid. The name is only for the errors, which are *Error.
func Parse(name string, data []byte) (*model.Grid, error) {
	r := &reader{file: name}
	root := r.document(data)
	if root == nil || r.err != nil {
		return nil, r.failure()
	}
	g := r.grid(root)
	if r.err != nil {
		return nil, r.err
	}
	return g, nil
}

func (r *reader) failure() error {
	if r.err == nil {
		r.err = &Error{File: r.file, Line: 1, Problem: MissingField, Detail: "id"}
	}
	return r.err
}

// document checks the tokens before the parser sees them, because it follows
// any depth, and returns the only document's node; nil for an empty file.
func (r *reader) document(data []byte) (root ast.Node) {
	defer func() {
		if p := recover(); p != nil {
			root = nil
			r.failAt(0, BadSyntax, fmt.Sprint(p))
		}
	}()
	if len(data) > maxBytes {
		r.failAt(0, TooLarge, fmt.Sprintf("file over %d bytes", maxBytes))
		return nil
	}
	data, err := charset.Text(data)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		r.failAt(bad.Line, NotText, strconv.Itoa(bad.Byte))
		return nil
	}
	if signs(data) > maxTokens { // before they are taken apart, which takes longer than to count them
		r.failAt(0, TooLarge, fmt.Sprintf("over %d words and signs", maxTokens))
		return nil
	}
	tokens := lexer.Tokenize(string(data))
	if r.tokens(tokens); r.err != nil {
		return nil
	}
	f, err := parser.Parse(tokens, 0)
	if err != nil {
		r.syntax(err)
		return nil
	}
	for _, d := range f.Docs {
		if d.Body == nil {
			continue
		}
		if root != nil {
			r.fail(d.Body, NotAllowed, "second document")
			return nil
		}
		root = d.Body
	}
	return root
}

// signs returns how many bytes may begin a token of their own.
func signs(data []byte) (n int) {
	for _, c := range data {
		switch c {
		case '\n', ',', ':', '-', '?', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`':
			n++
		}
	}
	return n
}

func (r *reader) syntax(err error) {
	var y yaml.Error
	if !errors.As(err, &y) || y.GetToken() == nil {
		r.failAt(0, BadSyntax, strings.SplitN(err.Error(), "\n", 2)[0])
		return
	}
	p := BadSyntax
	detail := y.GetMessage()
	if strings.HasPrefix(detail, "mapping key ") && strings.Contains(detail, " already defined") {
		p, detail = DuplicateField, y.GetToken().Value
	}
	r.failAt(y.GetToken().Position.Line, p, detail)
}

// tokens refuses what a grid has no use for, and depth. Depth is counted from
// the columns of what opens a block and from the brackets.
func (r *reader) tokens(all token.Tokens) {
	if len(all) > maxTokens {
		r.failAt(0, TooLarge, fmt.Sprintf("over %d words and signs", maxTokens))
		return
	}
	var columns []int
	brackets, keys := 0, map[string]bool{}
	for _, t := range all {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.DirectiveType, token.MappingKeyType:
			r.failAt(t.Position.Line, NotAllowed, t.Value)
		case token.InvalidType:
			r.failAt(t.Position.Line, BadSyntax, t.Error)
		case token.MappingStartType, token.SequenceStartType:
			brackets++
		case token.MappingEndType, token.SequenceEndType:
			brackets--
		case token.SequenceEntryType:
			columns = deeper(columns, t)
		case token.MappingValueType:
			if t.Prev != nil && brackets == 0 {
				columns = deeper(columns, t.Prev)
			}
			if t.Prev != nil {
				keys[t.Prev.Value] = true
			}
		}
		if len(columns)+brackets > maxDepth {
			r.failAt(t.Position.Line, TooDeep, "")
		}
		if len(keys) > maxKeys {
			r.failAt(t.Position.Line, TooLarge, "too many fields")
		}
		if r.err != nil {
			return
		}
	}
}

func deeper(columns []int, t *token.Token) []int {
	c := t.Position.Column
	for len(columns) > 0 && columns[len(columns)-1] >= c {
		columns = columns[:len(columns)-1]
	}
	return append(columns, c)
}
