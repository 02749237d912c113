package text

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// program is the whole tree without its tests, typed.
type program struct {
	files *token.FileSet
	rooms []room
	gives map[any][]source // what may stand in a variable, a field, a parameter or a result
}

// room is one package.
type room struct {
	path   string
	syntax []*ast.File
	info   *types.Info
}

// source is where a value comes from: an expression of a package, or whatever
// stands in something else.
type source struct {
	expr ast.Expr
	info *types.Info
	same any
}

// param and result name those of a function across packages.
type (
	param struct {
		of string
		n  int
	}
	result struct {
		of string
		n  int
	}
)

type listed struct {
	ImportPath, Export, Dir string
	GoFiles                 []string
	Module                  *struct{ Path string }
}

// load reads and types every package of the module, with what the build cache
// has of the others.
func load(t *testing.T) *program {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles,Module", "./...")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{files: token.NewFileSet(), gives: map[any][]source{}}
	exports, ours := map[string]string{}, []listed{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		if err := dec.Decode(&l); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		exports[l.ImportPath] = l.Export
		if l.Module != nil && l.Module.Path == "autoeval" {
			ours = append(ours, l)
		}
	}
	from := importer.ForCompiler(p.files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, l := range ours {
		p.rooms = append(p.rooms, p.check(t, l, from))
	}
	for _, r := range p.rooms {
		p.follow(r)
	}
	return p
}

func (p *program) check(t *testing.T, l listed, from types.Importer) room {
	t.Helper()
	r := room{path: l.ImportPath, info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Implicits: map[ast.Node]types.Object{},
	}}
	for _, name := range l.GoFiles {
		f, err := parser.ParseFile(p.files, filepath.Join(l.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		r.syntax = append(r.syntax, f)
	}
	if _, err := (&types.Config{Importer: from}).Check(l.ImportPath, p.files, r.syntax, r.info); err != nil {
		t.Fatal(err)
	}
	return r
}

// follow notes what each variable, field, parameter and result of a package is
// given.
func (p *program) follow(r room) {
	for _, f := range r.syntax {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok {
				name := r.info.Defs[fd.Name].(*types.Func).FullName()
				p.parameters(fd.Type, name, r.info)
				p.results(fd, name, r.info)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				p.assigned(n.Lhs, n.Rhs, r.info)
			case *ast.ValueSpec:
				lhs := make([]ast.Expr, len(n.Names))
				for i, id := range n.Names {
					lhs[i] = id
				}
				p.assigned(lhs, n.Values, r.info)
			case *ast.RangeStmt:
				if n.Value != nil {
					p.give(n.Value, n.X, r.info)
				}
			case *ast.CompositeLit:
				p.literal(n, r.info)
			case *ast.CallExpr:
				p.passed(n, r.info)
			}
			return true
		})
	}
}

// key returns what a variable or a field is known by: fields by their struct's name,
// since another package sees another object.
func key(e ast.Expr, info *types.Info) any {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if o := info.Defs[e]; o != nil {
			return o
		}
		if v, ok := info.Uses[e].(*types.Var); ok {
			return v
		}
	case *ast.SelectorExpr:
		if s := info.Selections[e]; s != nil && s.Kind() == types.FieldVal {
			return fieldOf(info.TypeOf(e.X), s.Obj())
		}
	case *ast.IndexExpr:
		k := key(e.X, info)
		if name, ok := k.(string); ok && strings.HasPrefix(name, here) {
			return name + at(info.Types[e.Index].Value)
		}
		return k
	}
	return nil
}

// at returns a constant index, "" for any other: "[2]", "[folder]".
func at(v constant.Value) string {
	switch {
	case v == nil:
		return ""
	case v.Kind() == constant.String:
		return "[" + constant.StringVal(v) + "]"
	}
	return "[" + v.ExactString() + "]"
}

// fieldOf names a field of a struct type: "autoeval/assets/text.Home.Title".
// That of a struct without a name is itself.
func fieldOf(t types.Type, field types.Object) any {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return types.TypeString(n.Origin(), nil) + "." + field.Name()
	}
	return field
}

func (p *program) give(to, what ast.Expr, info *types.Info) {
	if k := key(to, info); k != nil {
		p.note(k, source{expr: what, info: info})
	}
}

func (p *program) note(k any, s source) { p.gives[k] = append(p.gives[k], s) }

func (p *program) assigned(lhs, rhs []ast.Expr, info *types.Info) {
	if len(lhs) == len(rhs) {
		for i := range lhs {
			p.give(lhs[i], rhs[i], info)
		}
		return
	}
	if len(rhs) != 1 {
		return
	}
	call, ok := ast.Unparen(rhs[0]).(*ast.CallExpr)
	if !ok {
		p.give(lhs[0], rhs[0], info) // v, ok := m[k]
		return
	}
	f, ok := called(call, info)
	if !ok {
		return
	}
	for i, l := range lhs {
		if k := key(l, info); k != nil {
			p.note(k, source{same: result{f.Origin().FullName(), i}})
		}
	}
}

// literal notes what the fields of a struct literal are given.
func (p *program) literal(c *ast.CompositeLit, info *types.Info) {
	t := info.TypeOf(c)
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range c.Elts {
		var field types.Object
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			field, e = info.Uses[kv.Key.(*ast.Ident)], kv.Value
		} else {
			field = s.Field(i)
		}
		p.note(fieldOf(t, field), source{expr: e, info: info})
	}
}

// called returns the function that a call names.
func called(c *ast.CallExpr, info *types.Info) (*types.Func, bool) {
	f := ast.Unparen(c.Fun)
	if x, ok := f.(*ast.IndexExpr); ok {
		f = x.X
	}
	switch f := f.(type) {
	case *ast.Ident:
		o, ok := info.Uses[f].(*types.Func)
		return o, ok
	case *ast.SelectorExpr:
		o, ok := info.Uses[f.Sel].(*types.Func)
		return o, ok
	}
	return nil, false
}

// passed notes what the parameters of a function are given by a call.
func (p *program) passed(c *ast.CallExpr, info *types.Info) {
	f, ok := called(c, info)
	if !ok || f.Pkg() == nil || !strings.HasPrefix(f.Pkg().Path(), "autoeval") {
		return
	}
	n := f.Signature().Params().Len()
	for i, a := range c.Args {
		p.note(param{f.Origin().FullName(), min(i, n-1)}, source{expr: a, info: info})
	}
}

// parameters makes each parameter stand for what calls pass.
func (p *program) parameters(ft *ast.FuncType, name string, info *types.Info) {
	n := 0
	for _, field := range ft.Params.List {
		for _, id := range field.Names {
			p.note(info.Defs[id], source{same: param{name, n}})
			n++
		}
		if len(field.Names) == 0 {
			n++
		}
	}
}

// results notes what a function returns.
func (p *program) results(fd *ast.FuncDecl, name string, info *types.Info) {
	if fd.Body == nil || fd.Type.Results == nil {
		return
	}
	n := 0
	for _, field := range fd.Type.Results.List {
		for _, id := range field.Names {
			p.note(result{name, n}, source{same: info.Defs[id]})
			n++
		}
	}
	ast.Inspect(fd.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for i, e := range n.Results {
				p.note(result{name, i}, source{expr: e, info: info})
			}
		}
		return true
	})
}
