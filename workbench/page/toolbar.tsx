import {
  Button,
  ToggleButton,
  Toolbar as FluentToolbar,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  FolderOpenRegular,
  OptionsRegular,
  SaveRegular,
  TableRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRef, type ReactNode } from 'react';
import type { RibbonButton } from './ribbon-of-manifest';
import type { WorkbenchText } from './text';
import type { Workbench } from './workbench';

interface ToolbarProps {
  readonly bench: Workbench;
  readonly text: WorkbenchText;
  readonly ribbon: readonly RibbonButton[];
  readonly isPaneShown: boolean;
  readonly onPane: (isShown: boolean) => void;
  readonly areConditionsShown: boolean;
  readonly onConditions: (areShown: boolean) => void;
}

/** The page's own buttons, then the add-in's as they stand in Excel's ribbon. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { bench, text, ribbon, isPaneShown, onPane, areConditionsShown, onConditions } = props;
  const { settings } = bench.state();
  const file = useRef<HTMLInputElement>(null);
  const isDark = settings.theme === 'dark';
  return (
    <FluentToolbar className="toolbar" aria-label={text.commands} size="small">
      <Button
        size="small"
        appearance="subtle"
        icon={<FolderOpenRegular />}
        onClick={() => file.current?.click()}
      >
        {text.open}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={text.open}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void bench.open(chosen);
          target.value = '';
        }}
      />
      <Button size="small" appearance="subtle" icon={<SaveRegular />} onClick={() => void bench.save()}>
        {text.save}
      </Button>
      <Button size="small" appearance="subtle" icon={<TableRegular />} onClick={() => bench.openSample()}>
        {text.sample}
      </Button>
      <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => bench.undo()}>
        {text.undo}
      </Button>
      <ToolbarDivider />
      <div role="group" aria-label={text.ribbon} className="ribbon">
        {ribbon.map(({ label, tip, icon, functionName }) =>
          functionName === null ? (
            <Tooltip key="pane" content={tip} relationship="description">
              <ToggleButton
                size="small"
                appearance="subtle"
                icon={picture(icon)}
                checked={isPaneShown}
                onClick={() => onPane(!isPaneShown)}
              >
                {label}
              </ToggleButton>
            </Tooltip>
          ) : (
            <Tooltip key={functionName} content={tip} relationship="description">
              <Button
                size="small"
                appearance="subtle"
                icon={picture(icon)}
                onClick={() => {
                  onPane(true);
                  bench.press(functionName);
                }}
              >
                {label}
              </Button>
            </Tooltip>
          ),
        )}
      </div>
      <span className="spacer" />
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<OptionsRegular />}
        checked={areConditionsShown}
        aria-expanded={areConditionsShown}
        aria-pressed={undefined}
        onClick={() => onConditions(!areConditionsShown)}
      >
        {text.conditions}
      </ToggleButton>
      <Button
        size="small"
        appearance="subtle"
        icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        onClick={() => bench.configure({ ...settings, theme: isDark ? 'light' : 'dark' })}
      >
        {isDark ? text.light : text.dark}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        lang={settings.language === 'nb' ? 'en' : 'nb'}
        onClick={() => bench.configure({ ...settings, language: settings.language === 'nb' ? 'en' : 'nb' })}
      >
        {text.language}
      </Button>
    </FluentToolbar>
  );
}

function picture(icon: string | null): { readonly children: ReactNode } | undefined {
  return icon === null ? undefined : { children: <img src={icon} alt="" width={16} height={16} /> };
}
