package text

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const here = "autoeval/assets/text."

// sentences are those of each slot, in French and in English. A slot is a field
// of a struct of this package, "Home.Title", or an element of it,
// "Step.Reasons[2]". A slot of a struct that stands in several places, as a
// Command does, has several sentences.
type sentences map[string][][2]string

func slots() sentences {
	out := sentences{}
	var down func(slot string, f, e reflect.Value)
	down = func(slot string, f, e reflect.Value) {
		switch f.Kind() {
		case reflect.String:
			out[slot] = append(out[slot], [2]string{f.String(), e.String()})
		case reflect.Struct:
			for i := range f.NumField() {
				down(f.Type().Name()+"."+f.Type().Field(i).Name, f.Field(i), e.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range f.Len() {
				down(fmt.Sprintf("%s[%d]", slot, i), f.Index(i), e.Index(i))
			}
		case reflect.Map:
			for _, k := range f.MapKeys() {
				down(fmt.Sprintf("%s[%v]", slot, k), f.MapIndex(k), e.MapIndex(k))
			}
		}
	}
	down("", reflect.ValueOf(French()).Elem(), reflect.ValueOf(English()).Elem())
	return out
}

// of returns the slots that a slot stands for: itself, or its elements.
func (s sentences) of(slot string) (out []string) {
	for name := range s {
		if name == slot || strings.HasPrefix(name, slot+"[") {
			out = append(out, name)
		}
	}
	return out
}

// verbOf is a verb of a format: which value it takes, counted from 0, and its
// letter.
type verbOf struct {
	value  int
	letter byte
}

var verb = regexp.MustCompile(`%(\[(\d+)\])?[-+#0-9.]*([bcdefgoqstvxTUX%])`)

// verbs are those of a format, and whether it says which values they take.
func verbs(format string) (out []verbOf, named bool) {
	next := 0
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if m[2] != "" {
			named = true
			n, _ := strconv.Atoi(m[2])
			next = n - 1
		}
		out = append(out, verbOf{next, m[3][0]})
		next++
	}
	return out, named
}

// takes returns the values that a format takes, each with its letter.
func takes(format string) map[verbOf]bool {
	out := map[verbOf]bool{}
	v, _ := verbs(format)
	for _, v := range v {
		out[v] = true
	}
	return out
}

func TestBothLanguagesTakeTheSameValues(t *testing.T) {
	for slot, all := range slots() {
		for _, s := range all {
			if f, e := takes(s[0]), takes(s[1]); !maps.Equal(f, e) {
				t.Errorf("%s: %q takes other values than %q", slot, s[0], s[1])
			}
		}
	}
}

// suits says whether a value of a type may stand at a verb.
func suits(letter byte, t types.Type) bool {
	basic, _ := t.Underlying().(*types.Basic)
	is := func(kind types.BasicInfo) bool { return basic != nil && basic.Info()&kind != 0 }
	switch letter {
	case 'd':
		return is(types.IsInteger)
	case 'f', 'g':
		return is(types.IsFloat)
	case 'c':
		return is(types.IsInteger)
	case 's', 'q':
		return is(types.IsString) || says(t)
	}
	return false
}

// says reports whether a type says itself: an error or a fmt.Stringer.
func says(t types.Type) bool {
	m := types.NewMethodSet(t)
	return m.Lookup(nil, "String") != nil || m.Lookup(nil, "Error") != nil
}

// formats looks at each call that takes a format and its values.
type formats struct {
	*program
	t     *testing.T
	slots sentences
	seen  map[string]bool
}

// TestEveryFormatTakesWhatItIsGiven holds every sentence with verbs against
// every call that gives it values: as many, and each of a kind that its verb
// writes. A sentence with verbs that no call gives values to is shown with its
// verbs.
func TestEveryFormatTakesWhatItIsGiven(t *testing.T) {
	x := &formats{program: load(t), t: t, slots: slots(), seen: map[string]bool{}}
	x.unread()
	for _, r := range x.rooms {
		for _, f := range r.syntax {
			ast.Inspect(f, func(n ast.Node) bool {
				if c, ok := n.(*ast.CallExpr); ok {
					x.call(c, r.info)
				}
				return true
			})
		}
	}
	for _, slot := range slices.Sorted(maps.Keys(x.slots)) {
		for _, s := range x.slots[slot] {
			if len(takes(s[0])) > 0 && !x.seen[slot] {
				t.Errorf("%s: nothing gives values to %q", slot, s[0])
			}
		}
	}
}

// unread finds fields that nothing reads.
func (x *formats) unread() {
	read := map[string]bool{}
	for _, r := range x.rooms {
		for e, s := range r.info.Selections {
			if name, ok := fieldOf(r.info.TypeOf(e.X), s.Obj()).(string); ok {
				read[strings.TrimPrefix(name, here)] = true
			}
		}
	}
	for slot := range x.slots {
		if field, _, _ := strings.Cut(slot, "["); !read[field] {
			x.t.Errorf("%s: nothing reads it", slot)
		}
	}
}

// call looks at one call.
func (x *formats) call(c *ast.CallExpr, info *types.Info) {
	sig, ok := info.TypeOf(c.Fun).(*types.Signature)
	if !ok || c.Ellipsis.IsValid() {
		return
	}
	name := ""
	if f, ok := called(c, info); ok {
		name = f.FullName()
	}
	at, first, ok := formatOf(name, sig, c, info)
	if !ok {
		return
	}
	var given []types.Type
	for _, a := range c.Args[first:] {
		given = append(given, info.TypeOf(a))
	}
	slots, known := x.origin(source{expr: c.Args[at], info: info}, map[any]bool{})
	if !known {
		x.t.Errorf("%s: which sentence this is, is not clear", x.files.Position(c.Pos()))
	}
	for slot := range slots {
		for _, slot := range x.slots.of(slot) {
			x.seen[slot] = true
			for _, s := range x.slots[slot] {
				x.hold(c, slot, s, given, name == "strings.Replace")
			}
		}
	}
}

// hold holds both languages of a sentence against what a call gives. Where a
// name is put in the place of %s, the sentence may do without.
func (x *formats) hold(c *ast.CallExpr, slot string, both [2]string, given []types.Type, replaced bool) {
	for _, s := range both {
		if replaced {
			given = make([]types.Type, min(1, len(takes(s))))
			for i := range given {
				given[i] = types.Typ[types.String]
			}
		}
		if wrong := mismatch(s, given); wrong != "" {
			x.t.Errorf("%s: %s %q: %s", x.files.Position(c.Pos()), slot, s, wrong)
		}
	}
}

// formatOf says which argument of a call is a format and where its values begin:
// the string before a last parameter of ...any, or what Naming and Replace take.
func formatOf(name string, sig *types.Signature, c *ast.CallExpr, info *types.Info) (at, first int, ok bool) {
	switch name {
	case "(*autoeval/tui/lang.Printer).Naming":
		return 0, 1, true
	case "strings.Replace":
		v := info.Types[c.Args[1]].Value
		return 0, len(c.Args), v != nil && constant.StringVal(v) == "%s"
	}
	n := sig.Params().Len()
	if !sig.Variadic() || n < 2 || len(c.Args) < n-1 {
		return 0, 0, false
	}
	last := sig.Params().At(n - 1).Type().(*types.Slice).Elem()
	if i, ok := last.Underlying().(*types.Interface); !ok || !i.Empty() {
		return 0, 0, false
	}
	return n - 2, n - 1, types.Identical(sig.Params().At(n-2).Type(), types.Typ[types.String])
}

// mismatch says what is wrong between a format and the values it is given.
func mismatch(format string, given []types.Type) string {
	used := map[int]bool{}
	all, named := verbs(format)
	for _, v := range all {
		if v.value >= len(given) {
			return fmt.Sprintf("value %d is not given", v.value+1)
		}
		used[v.value] = true
		if !suits(v.letter, given[v.value]) {
			return fmt.Sprintf("%%%c is given a %s", v.letter, given[v.value])
		}
	}
	if !named && len(used) < len(given) {
		return fmt.Sprintf("takes %d of %d values", len(used), len(given))
	}
	return ""
}

// origin finds the slots that an expression may come from; known is false where
// it may also come from elsewhere. What is constant has no slot.
func (x *formats) origin(s source, been map[any]bool) (slots map[string]bool, known bool) {
	if s.same != nil {
		return x.standing(s.same, been)
	}
	e := ast.Unparen(s.expr)
	if tv := s.info.Types[e]; tv.Value != nil {
		return nil, true
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return x.either([]source{{expr: e.X, info: s.info}, {expr: e.Y, info: s.info}}, been)
	case *ast.CompositeLit:
		var in []source
		for _, v := range e.Elts {
			if kv, ok := v.(*ast.KeyValueExpr); ok {
				v = kv.Value
			}
			in = append(in, source{expr: v, info: s.info})
		}
		return x.either(in, been)
	case *ast.CallExpr:
		if f, ok := called(e, s.info); ok {
			if f.Name() == "Replace" {
				return x.origin(source{expr: e.Args[0], info: s.info}, been)
			}
			return x.standing(result{f.Origin().FullName(), 0}, been)
		}
		return nil, false
	}
	k := key(e, s.info)
	if name, ok := k.(string); ok && strings.HasPrefix(name, here) {
		return map[string]bool{strings.TrimPrefix(name, here): true}, true
	}
	return x.standing(k, been)
}

// standing finds the slots of whatever may stand in a variable, field,
// parameter or result.
func (x *formats) standing(k any, been map[any]bool) (map[string]bool, bool) {
	if k == nil || len(x.gives[k]) == 0 {
		return nil, false
	}
	if been[k] {
		return nil, true
	}
	been[k] = true
	return x.either(x.gives[k], been)
}

func (x *formats) either(in []source, been map[any]bool) (map[string]bool, bool) {
	out, all := map[string]bool{}, true
	for _, s := range in {
		slots, known := x.origin(s, been)
		maps.Copy(out, slots)
		all = all && known
	}
	return out, all
}
