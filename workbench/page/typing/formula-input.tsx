import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { ArgumentHelp } from './argument-help';
import { formulaPlace } from './formula-place';
import { describedCall, offersFor, type Offer } from './offers';
import type { TypingHelp } from './typing-help';

type FormulaInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly value: string;
  readonly help: TypingHelp;
  readonly onText: (text: string) => void;
};

/**
 * A field for formulas: a list of names while one is typed (arrows choose, Tab or a click takes the chosen or first one, Enter the chosen one,
 * Esc puts the list away), and within a call of a function which argument it is.
 */
export function FormulaInput({
  value,
  help,
  onText,
  onKeyDown,
  onBlur,
  ...others
}: FormulaInputProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [closedFor, close] = useState<string | null>(null);
  const [wantedCaret, wantCaret] = useState<number | null>(null);
  useEffect(() => setChosen(-1), [value]);
  useLayoutEffect(() => {
    if (wantedCaret === null) return;
    field.current?.setSelectionRange(wantedCaret, wantedCaret);
    setCaret(wantedCaret);
    wantCaret(null);
  }, [wantedCaret]);

  const place = caret === null ? null : formulaPlace(value, caret, help.language);
  const offers = place?.name && closedFor !== value ? offersFor(place.name.typed, help.offers) : [];
  const isOpen = offers.length > 0;
  const called =
    place?.call && closedFor !== value
      ? describedCall(place.call.name, help.functions, help.namespace)
      : null;

  const take = ({ inserted }: Offer): void => {
    if (!place?.name || caret === null) return;
    const rest = value.slice(caret);
    const put = rest.startsWith('(') && inserted.endsWith('(') ? inserted.slice(0, -1) : inserted;
    onText(value.slice(0, place.name.from) + put + rest);
    wantCaret(place.name.from + inserted.length);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || !takesKey(event.key)) return onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key was the list's. */
  const takesKey = (key: string): boolean => {
    if (key === 'Escape' && (isOpen || called)) close(value);
    else if (!isOpen) return false;
    else if (key === 'ArrowDown') setChosen((chosen + 1) % offers.length);
    else if (key === 'ArrowUp') setChosen(chosen <= 0 ? offers.length - 1 : chosen - 1);
    else {
      const offer = offers[key === 'Tab' ? Math.max(0, chosen) : chosen];
      if (!offer || (key !== 'Tab' && key !== 'Enter')) return false;
      take(offer);
    }
    return true;
  };

  return (
    <>
      <input
        {...others}
        ref={field}
        value={value}
        spellCheck={false}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-activedescendant={isOpen && chosen >= 0 ? `${id}${chosen}` : undefined}
        aria-describedby={called && !isOpen ? `${id}help` : undefined}
        onChange={({ target }) => onText(target.value)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
        onKeyDown={keyDown}
        onBlur={(event) => {
          setCaret(null);
          onBlur?.(event);
        }}
      />
      {(isOpen || called) && field.current && (
        <Popup field={field.current} isList={isOpen}>
          {isOpen ? (
            <OfferList {...{ id, offers, chosen, label: help.listLabel, onTake: take }} />
          ) : (
            called &&
            place?.call && (
              <div id={`${id}help`} role="status" className="argument-help">
                <ArgumentHelp
                  name={place.call.name.toUpperCase()}
                  described={called}
                  argument={place.call.argument}
                  separator={help.separator}
                />
              </div>
            )
          )}
        </Popup>
      )}
    </>
  );
}

function OfferList({
  id,
  offers,
  chosen,
  label,
  onTake,
}: {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly chosen: number;
  readonly label: string;
  readonly onTake: (offer: Offer) => void;
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} id={`${id}list`} role="listbox" aria-label={label} className="offers">
      {offers.map((offer, index) => (
        <li
          key={offer.name}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === chosen}
          onClick={() => onTake(offer)}
        >
          <span>{offer.name}</span>
          {offer.description !== '' && <small>{offer.description}</small>}
        </li>
      ))}
    </ul>
  );
}

const WIDEST = 380;
const TALLEST = 260;

/** Below the field, or above it where there is more room; as wide as the window at most. It takes neither focus nor clicks meant for what is under it. */
function Popup({
  field,
  isList,
  children,
}: {
  readonly field: HTMLElement;
  readonly isList: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { top, bottom, left } = field.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const width = Math.min(WIDEST, innerWidth - 8);
  const below = innerHeight - bottom - 8;
  const isBelow = below >= Math.min(TALLEST, top);
  return createPortal(
    <div
      className={isList ? 'typing-popup' : 'typing-popup hint'}
      style={{
        left: Math.max(4, Math.min(left, innerWidth - width - 4)),
        maxWidth: width,
        maxHeight: Math.min(TALLEST, isBelow ? below : top - 8),
        ...(isBelow ? { top: bottom + 2 } : { bottom: innerHeight - top + 2 }),
      }}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>,
    document.querySelector('main') ?? document.body,
  );
}
