import { Field, Select, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ExcelSettings } from './settings';
import type { WorkbenchText } from './text';
import type { Workbench } from './workbench';

const LATENCIES = [0, 100, 500, 2000];

/** Makes the simulated Excel another Excel, or a slower or stubborn one, to see how the add-in bears it. */
export function ConditionsPanel({
  bench,
  text: { condition, light, dark },
}: {
  readonly bench: Workbench;
  readonly text: WorkbenchText;
}): ReactNode {
  const { settings, conditions, session } = bench.state();
  const { requests, cellsRead, cellsWritten } = session.excel.counters;
  const configure = (change: Partial<ExcelSettings>): void => bench.configure({ ...settings, ...change });
  const number = new Intl.NumberFormat(settings.language);
  return (
    <section className="conditions" aria-label={condition.intro}>
      <p>{condition.intro}</p>
      <div className="condition-fields">
        <Choice
          label={condition.platform}
          value={settings.platform}
          names={condition.platforms}
          onChange={(platform) => configure({ platform })}
        />
        <Choice
          label={condition.blank}
          value={settings.blankArgument}
          names={condition.blanks}
          onChange={(blankArgument) => configure({ blankArgument })}
        />
        <Choice
          label={condition.language}
          value={settings.language}
          names={condition.languages}
          onChange={(language) => configure({ language })}
        />
        <Choice
          label={condition.theme}
          value={settings.theme}
          names={{ light, dark }}
          onChange={(theme) => configure({ theme })}
        />
        <Field label={condition.latency} size="small">
          <Select
            size="small"
            value={conditions.latency}
            onChange={(_, { value }) => bench.setConditions({ ...conditions, latency: Number(value) })}
          >
            {LATENCIES.map((ms) => (
              <option key={ms} value={ms}>
                {condition.latencies(ms)}
              </option>
            ))}
          </Select>
        </Field>
        <Switch
          label={condition.editing}
          checked={conditions.isCellEdited}
          onChange={(_, { checked }) => bench.setConditions({ ...conditions, isCellEdited: checked })}
        />
        <Switch
          label={condition.protect(bench.sheet.name)}
          checked={bench.sheet.facts.protection !== null}
          onChange={(_, { checked }) => bench.protect(checked)}
        />
      </div>
      <p>
        {condition.traffic(number.format(requests), number.format(cellsRead), number.format(cellsWritten))}
      </p>
    </section>
  );
}

function Choice<Value extends string>({
  label,
  value,
  names,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly names: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, chosen) => onChange(chosen.value as Value)}>
        {Object.entries<string>(names).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
