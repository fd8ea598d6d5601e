import type { Shell } from "../../shells.ts";

/** By which an installed script is known to be this program's. */
export const MARK = "Completions of faq: made by faq completion";

/** Each asks `faq __complete` with the words up to the cursor; candidates are quoted by the shell, never evaluated. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# ${MARK} bash
_faq() {
  local line value word quote= prefix= last=-1
  local -a words
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    quote=
    case $word in
      \\"* | \\'*) quote=\${word:0:1} word=\${word#?} word=\${word%"$quote"} ;;
      *) word=\${word//\\\\/} ;;
    esac
    # Bash takes words apart at colons.
    if [[ $last -ge 0 && ( $word == : || \${words[last]} == *: ) ]]; then
      words[last]+=$word
    else
      words[++last]=$word
    fi
  done
  if [[ $quote == "" && $COMP_WORDBREAKS == *:* && \${words[last]} == *:* ]]; then
    prefix=\${words[last]%"\${words[last]##*:}"}
  fi
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o default 2>/dev/null
      return
    fi
    value=\${line%%$'\\t'*}
    value=\${value#"$prefix"}
    case $quote in
      \\") value=\${value//\\\\/\\\\\\\\} value=\${value//\\"/\\\\\\"} value=\${value//\\$/\\\\\\$} value=\${value//\\\`/\\\\\\\`} ;;
      \\') value=\${value//\\'/\\'\\\\\\'\\'} ;;
      *) value=$(printf '%q' "$value") ;;
    esac
    COMPREPLY+=("$value")
  done < <("\${COMP_WORDS[0]}" __complete "\${words[@]}" 2>/dev/null)
}
complete -F _faq faq
`,
  zsh: `#compdef faq
# ${MARK} zsh
_faq() {
  local line
  local -a values shown
  while IFS= read -r line; do
    if [[ $line == ":files" ]]; then
      _files
      return
    fi
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line%%$'\\t'*}  \${line#*$'\\t'}")
  done < <("\${words[1]}" __complete "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  compadd -l -d shown -a values
}
if [[ $funcstack[1] == _faq ]]; then
  _faq "$@"
else
  compdef _faq faq
fi
`,
  fish: `# ${MARK} fish
function __faq_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # A quotation mark may still be open.
    set -l word (string unescape -- $typed; or string unescape -- $typed'"'; or string unescape -- $typed\\')
    set -l lines (faq __complete $words[2..] "$word" 2>/dev/null)
    if test "$lines" = ":files"
        __fish_complete_path $typed
    else
        printf '%s\\n' $lines
    end
end
complete -c faq -f -a '(__faq_complete)'
`,
  powershell: `# ${MARK} powershell
Register-ArgumentCompleter -Native -CommandName faq -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or $_.ToString() -eq $wordToComplete } | ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() } })
    if ($wordToComplete -eq '') { $words += '""' }
    faq __complete @words 2>$null | ForEach-Object {
        $value, $about = $_ -split "\`t", 2
        if ($value -ne ':files') {
            $text = if ($value -match '[\\s''"\`$;|&(){}]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
            if (-not $about) { $about = $value }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
        }
    }
}
`,
};
