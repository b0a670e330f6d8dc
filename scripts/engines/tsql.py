"""Parses queries as T-SQL, strictly, and writes them for DuckDB, a line of JSON each (see python.ts): SQL Server itself is not to be had everywhere.

What SQL Server does otherwise than DuckDB is written out: sets of signs in LIKE, + between texts, and that spaces at the end of a text
do not count in comparisons and in LEN. A binary collation is what DuckDB has."""
import json
import re
import sys

from sqlglot import ErrorLevel, exp, parse

COMPARING = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between)

SPACE = exp.Literal.string(" ")


def called(name, *arguments):
    return exp.Anonymous(this=name, expressions=[one.copy() for one in arguments])


def is_text(node):
    return isinstance(node, exp.National) or (isinstance(node, exp.Literal) and node.is_string)


def as_duckdb(node):
    """What stands for a node whose parts have been rewritten."""
    if isinstance(node, exp.Command):
        raise ValueError(f"not understood: {node.sql('tsql')[:200]}")
    if isinstance(node, exp.Collate):
        if not node.expression.name.endswith("_BIN2"):
            raise ValueError(f"a collation that is not binary: {node.expression.name}")
        return node.this
    if isinstance(node, exp.Add) and (is_text(node.this) or is_text(node.expression)):
        return exp.DPipe(this=node.this, expression=node.expression)
    if isinstance(node, exp.Trim):
        return called("TRIM", node.this, SPACE)
    if isinstance(node, exp.Length):
        return called("LENGTH", called("RTRIM", node.this, SPACE))
    if isinstance(node, exp.Like) and "[" in node.expression.name:
        found = called("REGEXP_MATCHES", node.this, exp.Literal.string(pattern(node.expression.name)))
        return exp.Not(this=found) if node.args.get("negate") else found
    if isinstance(node, COMPARING) and any(is_text(one) for one in node.iter_expressions()):
        for one in list(node.iter_expressions()):
            if not is_text(one):
                one.replace(called("RTRIM", one, SPACE))
    return node


def pattern(like):
    """'%[^0-9]%' as the regular expression '^.*[^0-9].*$'."""
    parts = re.findall(r"\[[^\]]*\]|.", like, re.S)
    kinds = {"%": ".*", "_": "."}
    return "(?s)^" + "".join(one if len(one) > 1 else kinds.get(one, re.escape(one)) for one in parts) + "$"


for line in sys.stdin:
    statements = parse(json.loads(line)["sql"], read="tsql", error_level=ErrorLevel.RAISE)
    if len(statements) != 1:
        raise ValueError("one statement was expected")
    # The innermost first.
    for node in reversed(list(statements[0].walk())):
        new = as_duckdb(node)
        if new is not node:
            node.replace(new)
    print(json.dumps({"sql": statements[0].sql("duckdb", comments=False)}), flush=True)
